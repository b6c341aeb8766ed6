import { type ArgumentsHost, Injectable, Module } from '@nestjs/common';
import { VedetteModule } from '@vedette/nestjs';

@Injectable()
export class Tenants {
  of(host: ArgumentsHost): string | undefined {
    return host.getType() === 'http' ? host.switchToHttp().getRequest().hostname : undefined;
  }
}

@Module({ providers: [Tenants], exports: [Tenants] })
class TenantsModule {}

@Module({
  imports: [
    VedetteModule.forRootAsync({
      imports: [TenantsModule],
      inject: [Tenants],
      useFactory: (tenants: Tenants) => ({ request: (host) => ({ tenant: tenants.of(host) }) }),
    }),
  ],
})
export class AppModule {}
