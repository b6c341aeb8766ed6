import { describe, expect, test } from 'vitest';
import { definePolicy } from '../policy.ts';
import { createWork } from '../scrub/work.ts';
import { change, element, mutation, snapshot, text } from './page-sample.ts';
import { createEventScrubber } from './recorded-event.ts';

const email = 'rosa.diaz@example.org';

/** What is sent of the events of one recording. */
function sentOf(...events: readonly unknown[]): readonly unknown[] {
  const scrub = createEventScrubber(definePolicy());
  return events.map((event) => scrub(structuredClone(event), createWork()));
}

/** Every text of a page that an event brings, in its order. */
function textsIn(sent: unknown): readonly unknown[] {
  const texts: unknown[] = [];
  JSON.parse(JSON.stringify(sent), (key, value: unknown) => {
    if (key === 'textContent' || key === 'value' || key === 'text') texts.push(value);
    return value;
  });
  return texts;
}

describe('a snapshot of a page', () => {
  test('in which nothing is hidden is sent as it is', () => {
    const event = snapshot(element(10, 'p', [text(11, 'Order overview')], { class: 'title wide', rr_width: '40px' }));
    expect(sentOf(event)).toEqual([event]);
  });

  test('loses values in texts, in each attribute, in comments and in what elements are called', () => {
    const note = `for ${email}`;
    const attributes = {
      href: `/orders/${email}?otp=w4lk-1n-q2`,
      'data-note': note,
      class: `order-${email}`,
      style: `background: url("/${email}")`,
    };
    const [sent] = sentOf(
      snapshot(
        element(10, 'a', [text(11, note), { type: 5, id: 12, textContent: note }], attributes),
        element(13, `x-${email}`, []),
        element(14, 'style', [text(15, `a { background: url(/${email}) }`)], { _cssText: `b::after { content: "${email}" }` }),
      ),
    );
    expect(JSON.stringify(sent)).not.toMatch(/rosa|example\.org|w4lk/);
    expect(JSON.stringify(sent)).toContain('"href":"/orders/[email]?otp=[token]"');
    expect(JSON.stringify(sent)).toContain('"_cssText":"b::after { content: \\"[email]\\" }"');
  });

  test('of any depth is read to its leaves', () => {
    let deep: Record<string, unknown> = text(9999, `for ${email}`);
    for (let id = 9000; id > 8000; id -= 1) deep = element(id, 'div', [deep], { title: email });
    const [sent] = sentOf(snapshot(deep));
    expect(JSON.stringify(sent)).not.toContain('rosa');
    expect(textsIn(sent)).toEqual(['for [email]']);
  });

  test('loses what was typed, pictures and files, and keeps what buttons say', () => {
    const [sent] = sentOf(
      snapshot(
        element(10, 'input', [], { type: 'text', name: 'note', value: 'tulip' }),
        element(11, 'textarea', [text(12, 'tulip wagon')], { value: 'tulip wagon' }),
        element(13, 'input', [], { type: 'submit', value: 'Send' }),
        element(14, 'canvas', [], { rr_dataURL: 'data:image/png;base64,dHVsaXA=' }),
        element(15, 'img', [], { src: 'data:image/png;base64,dHVsaXA=', srcset: '/a.png 1x, data:image/png;base64,dHVsaXA= 2x' }),
      ),
    );
    expect(JSON.stringify(sent)).not.toMatch(/tulip|dHVsaXA/);
    expect(JSON.stringify(sent)).toContain('"value":"Send"');
    expect(JSON.stringify(sent)).toContain('"srcset":"/a.png 1x, data:, 2x"');
    expect(textsIn(sent)).toContain('***** *****');
  });

  test('loses what a frame holds as a text, and what is said where no scripts run', () => {
    const html = '<p>rosa.diaz@<b>example.org</b></p>';
    const [sent] = sentOf(
      snapshot(element(10, 'iframe', [], { src: '/a', srcdoc: html }), element(11, 'noscript', [text(12, html)])),
    );
    expect(JSON.stringify(sent)).not.toMatch(/rosa|example/);
    expect(JSON.stringify(sent)).toContain('"attributes":{"src":"/a"}');
  });

  test.each(['nobr', 'textPath', 'rb', 'x-part'])('hides the texts of %s over which a value reaches', (tag) => {
    const parts = ['rosa.diaz@', 'example.org'].map((part, at) => element(20 + 2 * at, tag, [text(21 + 2 * at, part)]));
    expect(sentOf(snapshot(element(10, 'p', parts))).flatMap(textsIn)).toEqual(['**********', '***********']);
  });

  test('hides the texts over which a value reaches, and only those', () => {
    const [sent] = sentOf(
      snapshot(
        element(10, 'p', [
          text(11, 'Write to '),
          element(12, 'b', [text(13, 'rosa.diaz@')]),
          text(14, 'example.org'),
          element(15, 'i', [text(16, ' or not')]),
        ]),
        element(
          20,
          'section',
          [...email].map((letter, at) => element(30 + 2 * at, 'div', [text(31 + 2 * at, letter)])),
        ),
        element(90, 'p', [text(91, 'password: '), element(92, 'b', [text(93, 'tulip-Wagon-42')])]),
      ),
    );
    expect(textsIn(sent)).toEqual([
      'Write to ',
      '**********',
      '***********',
      ' or not',
      ...[...email].map(() => '*'),
      'password: ',
      '**************',
    ]);
  });
});

describe('a change of a page', () => {
  const page = snapshot(
    element(10, 'p', [text(11, 'see '), element(12, 'b', [text(13, ' below')])]),
    element(14, 'input', [], { name: 'note' }),
  );
  const textOf = (id: number, value: string): object => mutation({ texts: [{ id, value }] });
  const added = (id: number, value: string, nextId: number | null = null): object =>
    mutation({ adds: [{ parentId: 10, nextId, node: text(id, value) }] });

  test('hides a text that makes a value of what stood beside it before', () => {
    const [, first, second] = sentOf(page, textOf(11, 'to rosa.diaz@'), textOf(13, 'example.org'));
    expect(textsIn(first)).toEqual(['to rosa.diaz@']);
    expect(textsIn(second)).toEqual(['***********', '** **********']);
  });

  test('hides a text that grows until it says something whole', () => {
    const grown = ['r', 'rosa.', 'rosa.diaz@exa', email, `${email} and`, `${email} and more`];
    const [, ...sent] = sentOf(page, ...grown.map((value) => textOf(11, value)));
    expect(sent.flatMap(textsIn)).toEqual([
      'r',
      '*****',
      '*************',
      '*********************',
      '[email] ***',
      '[email] and ****',
    ]);
  });

  test('hides a text that is written anew, longer, as by textContent or innerHTML', () => {
    const lengths = [4, 9, 14, 17, 18, 19];
    const written = lengths.map((length, at) =>
      mutation({
        removes: at === 0 ? [] : [{ parentId: 10, id: 60 + 2 * at - 2 }],
        adds: [
          { parentId: 10, nextId: null, node: element(60 + 2 * at, 'b', []) },
          { parentId: 60 + 2 * at, nextId: null, node: text(61 + 2 * at, `5555 5555 5555 4444`.slice(0, length)) },
        ],
      }),
    );
    const [, first, ...sent] = sentOf(snapshot(element(10, 'p', [])), ...written);
    expect(textsIn(first)).toEqual(['5555']);
    expect(JSON.stringify(sent)).not.toContain('5555');
  });

  test('hides a text that grows and is told twice, as browsers do of what is typed into the page', () => {
    const twice = (value: string): object => mutation({ texts: [11, 11].map((id) => ({ id, value })) });
    const [, first, second] = sentOf(page, twice('see 5555 5555 5'), twice('see 5555 5555 55'));
    expect([first, second].map(textsIn)).toEqual([
      ['see **** **** *', 'see **** **** *'],
      ['see **** **** **', 'see **** **** **'],
    ]);
  });

  test('hides what grows within a text of any length', () => {
    const long = 'a word of the page '.repeat(400);
    const grown = ['rosa.diaz', 'rosa.diaz@', 'rosa.diaz@exam'].map((value) => `${long}${value} ${long}`);
    const [, ...sent] = sentOf(page, ...grown.map((value) => textOf(11, value)));
    expect(sent.flatMap(textsIn)).toEqual([grown[0], ...[10, 14].map((length) => `${long}${'*'.repeat(length)} ${long}`)]);
    const [, ...again] = sentOf(
      page,
      ...grown.map((value, at) =>
        mutation({
          removes: at === 0 ? [] : [{ parentId: 10, id: 50 + at - 1 }],
          adds: [{ parentId: 10, nextId: null, node: text(50 + at, value) }],
        }),
      ),
    );
    expect(JSON.stringify(again)).not.toMatch(/diaz@|exam/);
  });

  test('hides what grows between one text and another one', () => {
    const grown = ['rosa.diaz', 'rosa.diaz@', 'rosa.diaz@exam'];
    for (const between of ['', 'Saved']) {
      const [, ...sent] = sentOf(page, ...grown.flatMap((value) => [textOf(11, value), textOf(11, between)]));
      expect(sent.flatMap(textsIn)).toEqual(['rosa.diaz', between, '**********', between, '**************', between]);
    }
  });

  test('hides what grows also where the page is recorded anew while nothing of it is there', () => {
    const emptied = snapshot(element(10, 'p', [text(11, ''), element(12, 'b', [text(13, ' below')])]));
    const cleared = snapshot(element(10, 'p', [element(12, 'b', [])]));
    const remove = (id: number): object => mutation({ removes: [{ parentId: 12, id }] });
    const write = (id: number, value: string): object =>
      mutation({ adds: [{ parentId: 12, nextId: null, node: text(id, value) }] });
    const [, , , , inPlace] = sentOf(page, textOf(11, 'rosa.diaz@'), textOf(11, ''), emptied, textOf(11, 'rosa.diaz@exam'));
    const [, , , anew] = sentOf(page, remove(13), cleared, write(20, ' below and rosa'));
    expect([inPlace, anew].flatMap(textsIn)).toEqual(['**************', ' below and ****']);
  });

  test('hides pieces that left hidden also where the page is recorded anew', () => {
    const pieces = ['rosa', '.diaz', '@exam', 'ple.'];
    const now = snapshot(
      element(
        10,
        'p',
        [...pieces.entries()].map(([at, piece]) => text(50 + at, piece)),
      ),
    );
    const [, ...sent] = sentOf(snapshot(element(10, 'p', [])), ...pieces.map((piece, at) => added(50 + at, piece)), now);
    expect(textsIn(sent.at(-1))).toEqual(['rosa', '*****', '*****', '****']);
  });

  test('hides what is not settled also where the page is recorded anew', () => {
    const [said, title] = ['see 5555 5555 5', 'rosa.diaz@exam'];
    const now = snapshot(element(20, 'p', [text(21, `${said}5`)], { title: `${title}ple` }), element(22, 'p', [text(23, said)]));
    const [, , , again] = sentOf(
      page,
      mutation({ texts: [{ id: 11, value: said }], attributes: [{ id: 12, attributes: { title } }] }),
      mutation({ texts: [{ id: 11, value: `${said}5` }], attributes: [{ id: 12, attributes: { title: `${title}ple` } }] }),
      now,
    );
    expect(textsIn(again)).toEqual(['see **** **** **', said]);
    expect(JSON.stringify(again)).toContain('"title":"*****************"');
  });

  test('hides pieces that left hidden and come again as one', () => {
    const pieces = ['5555', ' 5555', ' 5555', ' 444'];
    const removes = pieces.map((_piece, at) => ({ parentId: 10, id: 50 + at }));
    const adds = [{ parentId: 10, nextId: null, node: text(90, pieces.join('')) }];
    const [, , ...sent] = sentOf(
      snapshot(element(10, 'p', [])),
      ...pieces.map((piece, at) => added(50 + at, piece)),
      mutation({ removes, adds }),
    );
    expect(JSON.stringify(sent)).not.toMatch(/5555|444/);
  });

  test('hides what shrinks, is filled in, or grows at its beginning', () => {
    const card = ['5555 5555 5555 4444', '5555 5555 5555 444', '5555 5555 5555 44##', '5 5555 5555 4444', '55 5555 5555 4444'];
    const [, ...sent] = sentOf(page, ...card.map((value) => textOf(11, value)));
    expect(JSON.stringify(sent)).not.toMatch(/5555|444/);
  });

  test('hides what an attribute says that grows, and leaves how the page looks', () => {
    const saidOf = (attributes: object): object => mutation({ attributes: [{ id: 12, attributes }] });
    const grown = [5, 14, 18, 21].map((length) =>
      saidOf({ 'data-replicated-value': email.slice(0, length), class: 'item active'.slice(0, length) }),
    );
    const [, ...sent] = sentOf(page, ...grown);
    expect(JSON.stringify(sent)).not.toMatch(/diaz|example/);
    expect(sent.at(-1)).toEqual(saidOf({ 'data-replicated-value': '*********************', class: 'item active' }));
  });

  const grownTo = (whole: string): readonly string[] => [5, 14, 18, 21, 23].map((length) => whole.slice(0, length));

  test.each([
    ['a link, encoded in its address', 'a', 'href', '/search?q=', encodeURIComponent(email)],
    ['a link, before more of its address', 'a', 'href', '/search?q=', `${encodeURIComponent(email)}&page=1`],
    ['an element of the application', 'shop-card', 'owner', '', email],
    ['a framework', 'p', 'wire:snapshot', '', email],
    ['an input by its name', 'input', 'name', '', email],
  ])('hides what grows in an attribute of %s', (_name, tag, attribute, start, whole) => {
    const [, end = ''] = /(&.*)?$/.exec(whole) ?? [];
    const said = grownTo(whole.slice(0, whole.length - end.length)).map((value) => ({ [attribute]: start + value + end }));
    const here = snapshot(element(10, tag, [], { [attribute]: start }));
    const [, ...sent] = sentOf(here, ...said.map((attributes) => mutation({ attributes: [{ id: 10, attributes }] })));
    expect(sent).toHaveLength(5);
    expect(JSON.stringify(sent)).not.toMatch(/diaz@|diaz%40|exampl/);
  });

  test('hides what an attribute says that grows with elements that are made anew', () => {
    const made = grownTo(email).map((title, at) =>
      mutation({
        removes: at === 0 ? [] : [{ parentId: 10, id: 60 + at - 1 }],
        adds: [{ parentId: 10, nextId: null, node: element(60 + at, 'b', [], { title }) }],
      }),
    );
    const [, ...sent] = sentOf(page, ...made);
    expect(JSON.stringify(sent)).not.toMatch(/diaz@|exampl/);
  });

  test('leaves attributes of elements that come at once', () => {
    const adds = ['1', '12', '123'].map((title, at) => ({
      parentId: 10,
      nextId: null,
      node: element(60 + at, 'b', [], { title }),
    }));
    expect(sentOf(page, mutation({ adds }))[1]).toEqual(mutation({ adds }));
  });

  test('hides what an attribute says at its first change since the page was recorded', () => {
    const here = snapshot(element(10, 'b', [], { 'data-card': '5555 5555 5' }));
    const [, sent] = sentOf(
      here,
      mutation({ attributes: [{ id: 10, attributes: { 'data-note': 'a', 'data-card': '5555 5555 5555 444' } }] }),
    );
    expect(JSON.stringify(sent)).not.toMatch(/5555|444/);
  });

  test('hides what attributes say of nodes that are not known, and leaves how they look', () => {
    const [, sent] = sentOf(page, mutation({ attributes: [{ id: 77, attributes: { title: 'a word', class: 'wide' } }] }));
    expect(sent).toEqual(mutation({ attributes: [{ id: 77, attributes: { title: '* ****', class: 'wide' } }] }));
  });

  test('hides what is typed into an input that was none for typing', () => {
    const [, , sent] = sentOf(
      snapshot(element(10, 'input', [], { type: 'submit', value: 'Send' })),
      mutation({ attributes: [{ id: 10, attributes: { type: 'text' } }] }),
      mutation({ attributes: [{ id: 10, attributes: { value: 'tulip' } }] }),
    );
    expect(JSON.stringify(sent)).not.toContain('tulip');
  });

  test('hides the texts of a shadow root itself, which the SDK masks nowhere', () => {
    const own = { ...text(51, 'a word'), isShadow: true };
    const adds = [{ parentId: 12, nextId: null, node: own }];
    const [, sent, next] = sentOf(page, mutation({ adds }), textOf(51, 'a name'));
    expect([sent, next].flatMap(textsIn)).toEqual(['* ****', '* ****']);
  });

  test('loses files in a style that changes by its properties', () => {
    const file = 'url("data:image/png;base64,dHVsaXA=")';
    const style = { color: 'red', 'background-image': file, 'mask-image': [file, 'important'], top: false };
    const [, sent] = sentOf(page, mutation({ attributes: [{ id: 12, attributes: { style } }] }));
    const none = 'url("data:,")';
    expect(sent).toEqual(
      mutation({
        attributes: [
          {
            id: 12,
            attributes: { style: { color: 'red', 'background-image': none, 'mask-image': [none, 'important'], top: false } },
          },
        ],
      }),
    );
  });

  test('hides pieces that go on with a word, or with digits, that left before', () => {
    const pieces = ['rosa', '.diaz', '@example', '.org is', ' 5555 ', '5555 5', '555 4444'];
    const [, ...sent] = sentOf(snapshot(element(10, 'p', [])), ...pieces.map((piece, at) => added(50 + at, piece)));
    expect(sent.flatMap(textsIn).join('|')).not.toMatch(/diaz|example|org|5555 5/);
    expect(sent.map((each) => textsIn(each)[0])[0]).toBe('rosa');
  });

  test('hides a value whose key goes on with a word that left before', () => {
    const [, , sent] = sentOf(snapshot(element(10, 'p', [])), added(50, 'Login'), added(51, 'password: tulip-Wagon-42 today'));
    expect(textsIn(sent)).toEqual(['********* ************** *****']);
  });

  test('hides a value whose key stands beside what changes, in a text and in an attribute', () => {
    const saidOf = (typed: string): string => `{"said":"${typed}","more":"${'x'.repeat(230)}","password":"tulip-Wagon-42"}`;
    const here = snapshot(element(10, 'p', [text(11, saidOf('rosa@ex'))], { 'data-state': saidOf('rosa@ex') }));
    const [, inText, inAttribute] = sentOf(
      here,
      textOf(11, saidOf('rosa@exa')),
      mutation({ attributes: [{ id: 10, attributes: { 'data-state': saidOf('rosa@exa') } }] }),
    );
    expect([inText, inAttribute].map((each) => JSON.stringify(each)).join()).not.toContain('tulip');
  });

  test('hides what came to stand beside each other since something between went', () => {
    const apart = snapshot(
      element(10, 'p', [text(11, 'rosa.diaz@'), element(12, 'p', [text(13, 'between')]), text(14, 'example.org')]),
    );
    const [, gone, again] = sentOf(apart, mutation({ removes: [{ parentId: 10, id: 12 }] }), mutation({ attributes: [] }));
    expect(textsIn(gone)).toEqual(['**********', '***********']);
    expect(textsIn(again)).toEqual([]);
  });

  test('hides the texts of nodes that are not known', () => {
    const [, unknown, below] = sentOf(
      page,
      textOf(77, 'a word'),
      mutation({ adds: [{ parentId: 99, nextId: null, node: text(78, 'a word') }] }),
    );
    expect([unknown, below].flatMap(textsIn)).toEqual(['* ****', '* ****']);
    const [before] = sentOf(textOf(11, 'a word'));
    expect(textsIn(before)).toEqual(['* ****']);
  });

  test('brings nodes in whatever order, with their texts as they are', () => {
    const adds = [
      { parentId: 50, nextId: 52, node: text(51, ' two ') },
      { parentId: 50, nextId: null, node: text(52, 'words') },
      { parentId: 10, nextId: null, node: element(50, 'span', []) },
    ];
    const [, sent, next] = sentOf(page, mutation({ adds }), textOf(51, ' rosa.diaz@example.org '));
    expect(textsIn(sent)).toEqual([' two ', 'words']);
    expect(textsIn(next)).toEqual([' [email] ']);
  });

  test('loses values in attributes, and what was typed', () => {
    const [, sent, typed, unknown] = sentOf(
      page,
      mutation({ attributes: [{ id: 12, attributes: { 'data-note': email, style: { color: 'red' }, title: null } }] }),
      mutation({ attributes: [{ id: 14, attributes: { value: 'tulip' } }] }),
      mutation({ attributes: [{ id: 77, attributes: { value: 'tulip' } }] }),
    );
    expect(sent).toEqual(
      mutation({ attributes: [{ id: 12, attributes: { 'data-note': '[email]', style: { color: 'red' }, title: null } }] }),
    );
    expect([typed, unknown].map((each) => JSON.stringify(each)).join()).not.toContain('tulip');
  });
});

describe('what a recording says beside what is known of one', () => {
  test('does not leave', () => {
    const note = `for ${email}`;
    const odd = [
      { type: 2, timestamp: 1, data: { node: note, initialOffset: note } },
      { type: 2, timestamp: 1, data: note, note },
      snapshot(note, { type: 3, id: 10, textContent: { note } }, { ...element(11, 'p', []), childNodes: note, note }),
      { ...snapshot(), note, data: { node: element(1, 'p', []), initialOffset: { top: note }, note } },
      mutation({
        note,
        adds: [note, { parentId: 1, nextId: note, node: note }, { parentId: note, node: text(12, 'word'), note }],
        texts: [note, { id: note, value: { note } }, { id: 1, value: null, note }],
        attributes: [note, { id: note, attributes: note }, { id: 1, attributes: { note: { note } }, note }],
        removes: [note, { id: note, parentId: note }],
      }),
      { ...mutation({}), note },
      { ...change(2, { note, x: note }), note },
    ];
    const sent = sentOf(...odd);
    expect(JSON.stringify(sent)).not.toMatch(/rosa|example\.org/);
    expect(sent.slice(0, 2)).toEqual([undefined, undefined]);
  });
});

describe('an event', () => {
  test('of typing has signs in the place of what was typed, whatever it says so far', () => {
    expect(sentOf(change(5, { id: 9, text: 'tulip wagon', isChecked: false }))).toEqual([
      change(5, { id: 9, text: '***** *****', isChecked: false }),
    ]);
  });

  test('of a canvas or a font is withheld, and so is one that is none', () => {
    const events = [
      change(9, { id: 3, commands: [] }),
      change(10, { family: 'a', fontSource: 'url(x)' }),
      { type: 3, timestamp: 1 },
      'rosa',
      null,
      { type: 4, data: {} },
    ];
    expect(sentOf(...events)).toEqual(events.map(() => undefined));
  });

  test('of a program that changes styles is judged as the style sheet it is', () => {
    const [sent] = sentOf(
      change(8, {
        id: 3,
        adds: [{ rule: `a { background: url("/${email}") }`, index: 0 }],
        replaceSync: `b{background:url(data:image/png;base64,cm9zYQ==)}`,
      }),
    );
    expect(sent).toEqual(
      change(8, {
        id: 3,
        adds: [{ rule: 'a { background: url("/[email]") }', index: 0 }],
        replaceSync: 'b{background:url(data:,)}',
      }),
    );
    const [adopted] = sentOf(
      change(15, { id: 3, styleIds: [1], styles: [{ styleId: 1, rules: [{ rule: `a { content: "${email}" }`, index: 0 }] }] }),
    );
    expect(JSON.stringify(adopted)).not.toContain('rosa');
  });

  test('of an address that a search changes with each letter does not tell what is written from the @ on', () => {
    const typed = ['rosa.diaz@e', 'rosa.diaz@exampl', email];
    const sent = sentOf(
      ...typed.map((said) => {
        const description = `https://shop.example/?q=${encodeURIComponent(said)}&sort=name`;
        return { type: 5, timestamp: 1, data: { tag: 'performanceSpan', payload: { op: 'navigation.push', description } } };
      }),
    );
    expect(JSON.stringify(sent).match(/q=[^"]*/g)).toEqual(typed.map(() => 'q=[email]&sort=name'));
  });

  test('of any other kind keeps its numbers and loses its values', () => {
    const moves = change(1, { positions: [{ x: 411, y: 1111.25, id: 1111111, timeOffset: -1500 }] });
    const crumb = {
      type: 'default',
      category: 'console',
      level: 'info',
      message: `for ${email}`,
      timestamp: 1_790_000_000.123,
      data: { password: 'tulip' },
    };
    const custom = { type: 5, timestamp: 1_790_000_000_123, data: { tag: 'breadcrumb', payload: crumb } };
    const meta = {
      type: 4,
      timestamp: 4_111_111_111_111,
      data: { href: `https://shop.example/${email}`, width: 1280, height: 720 },
    };
    expect(sentOf(moves, custom, meta)).toEqual([
      moves,
      { ...custom, data: { tag: 'breadcrumb', payload: { ...crumb, message: 'for [email]', data: { password: '[password]' } } } },
      { ...meta, data: { ...meta.data, href: 'https://shop.example/[email]' } },
    ]);
  });
});
