import 'reflect-metadata';
import { ApplicationModule } from './application.module.ts';
import { serve } from './serve.ts';

await serve(ApplicationModule);
