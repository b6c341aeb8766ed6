import { expect, test } from 'vitest';
import { createWork, joinFindings, noteFinding, withLimitsOfItsOwn } from './work.ts';

const how = { by: 'pattern', replacement: 'label' } as const;

test('findings are counted by place and detector', () => {
  const work = createWork();
  const [email, card] = [
    { id: 'contact/email', label: 'email' },
    { id: 'finance/card', label: 'card' },
  ];
  noteFinding(work, email, how);
  work.path.push('extra', 0);
  noteFinding(work, email, how);
  noteFinding(work, email, how);
  noteFinding(work, card, how);
  expect(work.findings).toEqual([
    { path: '', detector: 'contact/email', by: 'pattern', replacement: 'label', count: 1 },
    { path: 'extra.0', detector: 'contact/email', by: 'pattern', replacement: 'label', count: 2 },
    { path: 'extra.0', detector: 'finance/card', by: 'pattern', replacement: 'label', count: 1 },
  ]);
  expect(createWork()).toEqual({ nodes: 0, characters: 0, cut: 0, path: [], findings: [], pseudonyms: new Map() });
});

test('what has limits of its own is counted with the rest', () => {
  const work = { ...createWork(), nodes: 1, characters: 2, cut: 3, path: ['outer'] };
  const scrubbed = withLimitsOfItsOwn(work, ['items', 7], (own) => {
    expect(own).toMatchObject({ nodes: 0, characters: 0, cut: 0, path: ['items', 7] });
    Object.assign(own, { nodes: 10, characters: 20, cut: 30 });
    noteFinding(own, { id: 'a/b' }, how);
    return 'scrubbed';
  });
  expect(scrubbed).toBe('scrubbed');
  expect(work).toMatchObject({ nodes: 11, characters: 22, cut: 33, path: ['outer'] });
  expect(work.findings).toEqual([{ path: 'items.7', detector: 'a/b', by: 'pattern', replacement: 'label', count: 1 }]);
});

test('what is found where something was found before is counted with it', () => {
  const work = createWork(['extra']);
  for (const id of ['a/b', 'c/d', 'a/b', 'a/b', 'e/f']) noteFinding(work, { id }, how);
  joinFindings(work, 2);
  expect(work.findings.map(({ detector, count }) => [detector, count])).toEqual([
    ['a/b', 3],
    ['c/d', 1],
    ['e/f', 1],
  ]);
  noteFinding(work, { id: 'a/b' }, how);
  work.path.push('iris');
  noteFinding(work, { id: 'a/b' }, how);
  joinFindings(work, 3);
  expect(work.findings.map(({ path, count }) => [path, count])).toEqual([
    ['extra', 4],
    ['extra', 1],
    ['extra', 1],
    ['extra.iris', 1],
  ]);
});
