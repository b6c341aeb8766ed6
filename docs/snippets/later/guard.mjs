import { vedette } from '@vedette/browser';

export const guard = vedette({ budget: { errors: '100/hour', perIssue: '5/minute' } });
