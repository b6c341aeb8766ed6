export { captureFaults } from './capture-faults.ts';
export { type ExpressRequest, type RequestContextOptions, requestContext } from './request-context.ts';
