import type { APIGatewayProxyEventV2 } from 'aws-lambda';

export async function pay(event: APIGatewayProxyEventV2): Promise<never> {
  console.log(JSON.stringify(event));
  const { card, email } = JSON.parse(event.body ?? '{}');
  throw new Error(`card ${card} of ${email} was declined`);
}
