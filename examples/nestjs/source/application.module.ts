import { Module } from '@nestjs/common';
import { VedetteModule } from '@vedette/nestjs';
import { OrdersModule } from './orders.module.ts';

@Module({
  imports: [
    VedetteModule.forRoot({ request: (host) => ({ tenant: host.switchToHttp().getRequest().headers['x-tenant'] }) }),
    OrdersModule,
  ],
})
export class ApplicationModule {}
