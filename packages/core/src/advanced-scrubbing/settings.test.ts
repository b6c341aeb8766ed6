import { describe, expect, it } from 'vitest';
import { readConfig } from './config.ts';
import { settingsConfig } from './settings.ts';

function rulesFor(settings: Parameters<typeof settingsConfig>[0]): readonly (readonly string[])[] {
  return Object.values(settingsConfig(settings)?.applications ?? {}).map((ids) => [...ids]);
}

describe('the settings of a project', () => {
  it('stand for nothing where nothing is switched on', () => {
    expect(settingsConfig({})).toBeUndefined();
    expect(settingsConfig({ scrubDefaults: true, sensitiveFields: ['a'], excludeFields: ['b'] })).toBeUndefined();
  });

  it('become rules that can be read', () => {
    const config = settingsConfig({
      scrubData: true,
      scrubDefaults: true,
      scrubIpAddresses: true,
      sensitiveFields: ['a.b'],
      safeFields: ['c d'],
    });
    expect(readConfig(config).faults).toEqual([]);
    expect(settingsConfig({ scrubIPAddresses: true })).toEqual(settingsConfig({ scrubIpAddresses: true }));
    expect(rulesFor({ scrubIpAddresses: true })).toEqual([['@anything:remove'], ['@ip:replace']]);
    expect(rulesFor({ scrubData: true, sensitiveFields: ['a'] })).toEqual([['strip-fields']]);
  });

  it.each([
    [{ sensitiveFields: 'ward' }, 'settingsConfig.sensitiveFields: a text of 4 characters where a list of texts belongs'],
    [{ scrubDefaults: null }, 'settingsConfig.scrubDefaults: null where true or false belongs'],
    [7, 'settingsConfig: a number where an object belongs'],
  ])('are refused in words where they are none: %j', (settings, words) => {
    expect(() => Reflect.apply(settingsConfig, undefined, [settings])).toThrow(words);
  });

  it('take sensitive fields for texts and not for expressions', () => {
    expect(settingsConfig({ scrubData: true, sensitiveFields: [' a.b ', '', 'c|d'] })?.rules).toEqual({
      'strip-fields': { type: 'redact_pair', keyPattern: 'a\\.b|c\\|d', redaction: { method: 'replace', text: '[Filtered]' } },
    });
  });

  it('take safe fields for selectors where they are some, and for keys where not', () => {
    const config = settingsConfig({ scrubIpAddresses: true, excludeFields: ['a.**', '3d', 'x || y', '$user.id', 'email'] });
    const main = Object.keys(config?.applications ?? {}).find((text) => text.includes('&&'));
    expect(main?.split(' && ').slice(2)).toEqual(['!a.**', "!'3d'", '!(x || y)', '!$user.id', '!email']);
  });
});
