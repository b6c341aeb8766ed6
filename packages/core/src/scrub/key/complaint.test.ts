import { describe, expect, test } from 'vitest';
import { isComplaint } from './complaint.ts';

describe('what a validator says', () => {
  test.each([
    'is too short',
    "can't be blank",
    'can\u2019t be empty',
    'is too short (minimum is 8 characters)',
    'This password is too short. It must contain at least 8 characters.',
    'String must contain at least 8 character(s)',
    'must NOT have fewer than 8 characters',
    'size must be between 8 and 72',
    'Path `password` is required.',
    'Invalid input: expected string, received undefined',
    'passwords do not match',
    'Invalid input',
    'Invalid url',
    'Incorrect password',
    'The password is wrong.',
    "Passwords don't match",
    'Too short',
    'Token expired',
    'Invalid or expired code',
    'Min 8 characters',
    'Please enter your password',
    'At least 8 characters',
    '8+ characters, minimum 1 number',
    'Use 8 or more characters with letters, numbers & symbols',
    'Must be 8-64 characters',
    'Enter the 6-digit code',
    'Please choose a stronger password',
    'Password does not meet the requirements',
    'Password was used: too similar',
    'Invalid email or password',
    'Invalid API key',
    'Token not found',
    'Token has been revoked',
    'CSRF token mismatch',
    'No token provided',
    'Access denied',
    'The new password field must be a string.',
  ])('is told: %s', (text) => {
    expect(isComplaint(text)).toBe(true);
  });

  test.each([
    '',
    'required',
    'invalid',
    'invalid tulip',
    'wrong',
    'too tulip',
    'wrong tulip',
    'tulip is too short',
    'Path `password` (`tulip7`) is shorter than the minimum allowed length (8).',
    'this is not a password',
    'no tulip provided',
    'тюльпан is required',
    'is too short éa',
    'invalid-code',
    'is8 short',
    'At least 8 tulips',
    'Use secret access key',
    'Invalid key tulip7a',
    'your password is password',
    'must match tulip',
    'must be 1 2 3 characters',
    'is too short 1234',
    `is required ${'a '.repeat(80)}`,
  ])('is no text with anything else: %s', (text) => {
    expect(isComplaint(text)).toBe(false);
  });
});
