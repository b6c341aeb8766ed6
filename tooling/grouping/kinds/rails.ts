import type { Kind } from '../kind.ts';

export const rails: Kind = {
  name: 'rails',
  title: 'Ruby on Rails and Sidekiq',
  formats: [
    "Couldn't find Order with 'id'={int}",
    'No route matches [{method}] "{route}"',
    "undefined method `total' for nil:NilClass",
    "undefined local variable or method `cart' for #<OrdersController:{hex16x}>",
    'PG::UniqueViolation: ERROR: duplicate key value violates unique constraint "index_users_on_email" DETAIL: Key (email)=({email}) already exists.',
    'Completed 500 Internal Server Error in {int}ms (ActiveRecord: {float}ms | Allocations: {int})',
    'Completed 404 Not Found in {int}ms (ActiveRecord: {float}ms | Allocations: {int})',
    'Started {method} "{route}" for {ip} at {railsDate}',
    "Can't verify CSRF token authenticity.",
    'execution expired after {int} seconds on {host}',
    'Redis::CannotConnectError: Error connecting to Redis on {ip}:{port} (Errno::ECONNREFUSED)',
    'OrderMailJob JID-{hex24} INFO: done: {float} sec',
    'Sidekiq worker {pod} died while it worked on job {hex24} of {word}',
    'could not obtain a connection from the pool within {float} seconds (waited {float} seconds); all pooled connections were in use',
    'Unpermitted parameter: :coupon. Context: {{ controller: OrdersController, action: create, request: #<ActionDispatch::Request:{hex16x}> }}',
    'SMTP server {host} answered 550 5.1.1 mailbox {email} is unknown',
  ],
};
