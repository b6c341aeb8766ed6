import { Body, Controller, Get, Headers, Module, NotFoundException, Param, Post, UseGuards } from '@nestjs/common';

interface Order {
  readonly card: string;
  readonly email: string;
}

/** Knows every visitor by address, and fails when it does not find one. */
const visitors = {
  canActivate: (context: { switchToHttp(): { getRequest(): { headers: Record<string, string> } } }): boolean => {
    throw new Error(`no session of ${context.switchToHttp().getRequest().headers['x-visitor']}`);
  },
};

@Controller('orders')
class OrdersController {
  @Post(':customer/pay')
  pay(@Param('customer') customer: string, @Body() { card, email }: Order, @Headers('authorization') token: string): never {
    throw new Error(`card ${card} of ${email} was declined`, { cause: new Error(`${token} does not pay for ${customer}`) });
  }

  @Get(':customer')
  find(@Param('customer') customer: string): never {
    throw new NotFoundException(`nothing was ordered by ${customer}`);
  }

  @Get(':customer/visits')
  @UseGuards(visitors)
  visits(): readonly string[] {
    return [];
  }
}

@Module({ controllers: [OrdersController] })
export class OrdersModule {}
