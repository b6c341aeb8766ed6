import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { phrasesOf, wordsOf } from './words.ts';

describe('the words of a key', () => {
  test.each([
    ['patientId', 'patient id'],
    ['patient_id', 'patient id'],
    ['X-Patient-Id', 'x patient id'],
    ['PATIENT_ID', 'patient id'],
    ['patient.id', 'patient id'],
    ['user[patient][id]', 'user patient id'],
    ['HTTPHeaders', 'http headers'],
    ['userID', 'user id'],
    ['cvv2', 'cvv 2'],
    ['sha256Sum', 'sha 256 sum'],
    ['monkey', 'monkey'],
    ['密码', '密码'],
    ['Größe', 'größe'],
    ['contrasen\u0303a', 'contraseña'],
    ['ｐａｓｓword', 'password'],
    ['$password', 'password'],
    ['"api key"', 'api key'],
    ['', ''],
    ['--', ''],
  ])('of %s are "%s"', (key, words) => {
    expect(wordsOf(key).join(' ')).toBe(words);
  });

  test('are those of its first 512 characters', () => {
    expect(wordsOf(`${'a-'.repeat(255)}ab${'c'.repeat(600)}`).at(-1)).toBe('ab');
  });

  test('hold no more than the key does', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (key) => {
        expect(wordsOf(key).join('').length).toBeLessThanOrEqual(key.normalize('NFKC').toLowerCase().length);
      }),
    );
  });
});

describe('the phrases of a key', () => {
  test('are every run of its words, longest first', () => {
    expect(phrasesOf(wordsOf('userApiKey'), 3)).toEqual(['userapikey', 'userapi', 'apikey', 'user', 'api', 'key']);
    expect(phrasesOf(wordsOf('userApiKey'), 2)).toEqual(['userapi', 'apikey', 'user', 'api', 'key']);
    expect(phrasesOf(wordsOf('key'), 3)).toEqual(['key']);
    expect(phrasesOf(wordsOf(''), 3)).toEqual([]);
    expect(phrasesOf(wordsOf('key'), 0)).toEqual([]);
  });

  test('of a key that ends in a descriptive word are those that end with it', () => {
    expect(phrasesOf(wordsOf('accessTokenType'), 3)).toEqual(['accesstokentype', 'tokentype', 'type']);
    expect(phrasesOf(wordsOf('tokenEncoder'), 2)).toEqual(['tokenencoder', 'encoder']);
    expect(phrasesOf(wordsOf('id_token_signing_alg_values_supported'), 1)).toEqual(['supported']);
    expect(phrasesOf(wordsOf('TokenExpirationSeconds'), 1)).toEqual(['seconds']);
    for (const word of ['decimals', 'encryption', 'lifetime', 'plugin', 'results', 'supply', 'symbol'])
      expect(phrasesOf(['token', word], 2)).toEqual([`token${word}`, word]);
    expect(phrasesOf(wordsOf('cookieConsent'), 2)).toEqual(['cookieconsent', 'consent']);
    expect(phrasesOf(wordsOf('InvalidSignatureException'), 2)).toEqual(['signatureexception', 'exception']);
    expect(phrasesOf(wordsOf('JWTExpired'), 2)).toEqual(['jwtexpired', 'expired']);
    expect(phrasesOf(wordsOf('JWTInvalid'), 2)).toEqual(['jwtinvalid', 'invalid']);
    expect(phrasesOf(wordsOf('invalidJWT'), 1)).toEqual(['invalid', 'jwt']);
    expect(phrasesOf(wordsOf('secretKeyRef'), 1)).toEqual(['ref']);
    expect(phrasesOf(wordsOf('refreshSecret'), 1)).toEqual(['refresh', 'secret']);
    expect(phrasesOf(wordsOf('typeOfToken'), 1)).toEqual(['type', 'of', 'token']);
  });

  test('of a key that ends in what a form shows or a command reads are those that end with it', () => {
    for (const word of ['label', 'placeholder', 'stdin'])
      expect(phrasesOf(['password', word], 2)).toEqual([`password${word}`, word]);
    expect(phrasesOf(['label', 'password'], 1)).toEqual(['label', 'password']);
  });

  test('hold no word of what is harmless by all of its words, and what stands beside it', () => {
    expect(phrasesOf(wordsOf('eos_token_id'), 2)).toEqual(['eostoken.id', 'eostoken.', 'id']);
    for (const word of ['bos', 'cls', 'mask', 'pad', 'sep', 'unk'])
      expect(phrasesOf([word, 'token'], 1)).toEqual([`${word}token.`]);
    expect(phrasesOf(wordsOf('imagePullSecrets'), 3)).toEqual(['imagepullsecrets.']);
    expect(phrasesOf(wordsOf('forgotPasswordToken'), 1)).toEqual(['forgotpassword.', 'token']);
    expect(phrasesOf(wordsOf('bos_token_secret'), 1)).toEqual(['bostoken.', 'secret']);
    expect(phrasesOf(wordsOf('notepad_token'), 1)).toEqual(['notepad', 'token']);
    expect(phrasesOf(wordsOf('pull_secrets'), 1)).toEqual(['pull', 'secrets']);
    expect(phrasesOf(wordsOf('inputTokenDetails'), 1)).toEqual(['inputtokendetails.']);
    expect(phrasesOf(wordsOf('output_token_details'), 1)).toEqual(['outputtokendetails.']);
    expect(phrasesOf(wordsOf('access_token_details'), 1)).toEqual(['access', 'token', 'details']);
    expect(phrasesOf(wordsOf('input_token'), 1)).toEqual(['input', 'token']);
  });

  test('of a key that counts tokens are those that end with it', () => {
    expect(phrasesOf(wordsOf('llm.token_count.total'), 2)).toEqual(['counttotal', 'total']);
    expect(phrasesOf(wordsOf('tokenCount.password'), 1)).toEqual(['password']);
    expect(phrasesOf(wordsOf('login_count.token'), 1)).toEqual(['login', 'count', 'token']);
    expect(phrasesOf(wordsOf('total_token'), 1)).toEqual(['total', 'token']);
  });
});
