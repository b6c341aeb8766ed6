import type { PackDetector, PackOptions } from './pack.ts';

/** What is wrong with a pack; an example is named by its place and never shown, since examples look like values. */
export type Objection = string;

function isByText({ pattern, find }: PackDetector): boolean {
  return pattern !== undefined || find !== undefined;
}

/** Examples that belong to no detector, and ids that stand twice. */
export function astray<D extends PackDetector>({ detectors, examples }: PackOptions<D>): readonly Objection[] {
  const ids = detectors.map(({ id }) => id);
  return [
    ...Object.keys(examples).flatMap((id) => (ids.includes(id) ? [] : [`there are examples of ${id}, and no such detector`])),
    ...ids.flatMap((id, at) => (ids.indexOf(id) === at ? [] : [`${id} stands twice in the pack`])),
  ];
}

/** Detectors without an example that must be found and, where they read texts, without one that must be left. */
export function lacking<D extends PackDetector>({ detectors, examples }: PackOptions<D>): readonly Objection[] {
  return detectors.flatMap((detector) => {
    const { found = [], left = [] } = examples[detector.id] ?? {};
    return [
      ...(found.length === 0 ? [`${detector.id} has no example that must be found`] : []),
      ...(left.length === 0 && isByText(detector) ? [`${detector.id} has no example that must be left`] : []),
    ];
  });
}

/** Examples that the pack does not hide under the label of their detector. */
export function missed<D extends PackDetector>({ detectors, examples, scrubbedBy }: PackOptions<D>): readonly Objection[] {
  const scrubbed = scrubbedBy(detectors);
  return detectors.flatMap(({ id, label }) =>
    (examples[id]?.found ?? []).flatMap((text, at) => {
      const sent = scrubbed(text);
      return sent !== text && sent.includes(`[${label}]`) ? [] : [`${id}: example ${at + 1} is not found`];
    }),
  );
}

/** Near misses that the pack does not leave as they are. */
export function overdone<D extends PackDetector>({ detectors, examples, scrubbedBy }: PackOptions<D>): readonly Objection[] {
  const scrubbed = scrubbedBy(detectors);
  return detectors.flatMap(({ id }) =>
    (examples[id]?.left ?? []).flatMap((text, at) => (scrubbed(text) === text ? [] : [`${id}: example ${at + 1} is not left`])),
  );
}

/** Groups of places, so that of any two places some group holds one and not the other: by each bit of the place. */
function groupsOf(count: number): readonly (readonly number[])[] {
  const places = Array.from({ length: count }, (_none, at) => at);
  const bits = Array.from({ length: Math.max(1, Math.ceil(Math.log2(count))) }, (_none, at) => at);
  return bits.flatMap((bit) => [0, 1].map((value) => places.filter((place) => ((place >> bit) & 1) === value)));
}

/** Detectors that do nothing which others do not do without them: none of their examples needs them. */
export function superfluous<D extends PackDetector>({ detectors, examples, scrubbedBy }: PackOptions<D>): readonly Objection[] {
  const within = scrubbedBy(detectors);
  const told = groupsOf(detectors.length).flatMap((group) => {
    const without = scrubbedBy(detectors.filter((_detector, at) => !group.includes(at)));
    const left = detectors.filter((_detector, at) => group.includes(at));
    return left.filter(({ id }) => !(examples[id]?.found ?? []).some((text) => within(text) !== without(text)));
  });
  return detectors
    .filter((detector) => told.includes(detector))
    .map(({ id }) => `${id} finds nothing that others do not find before it`);
}

/** Examples whose replacements a second pass changes again. */
export function unstable<D extends PackDetector>({ detectors, examples, scrubbedBy }: PackOptions<D>): readonly Objection[] {
  const scrubbed = scrubbedBy(detectors);
  return detectors.flatMap(({ id }) =>
    (examples[id]?.found ?? []).flatMap((text, at) => {
      const sent = scrubbed(text);
      return scrubbed(sent) === sent ? [] : [`${id}: a second pass changes what is left of example ${at + 1}`];
    }),
  );
}

/** Patterns that search every text from end to end, because nothing says where their matches begin. */
export function searching<D extends PackDetector>({ detectors, anywhere = [] }: PackOptions<D>): readonly Objection[] {
  return detectors.flatMap(({ id, pattern, starts, digits, contains }) => {
    const isLed = pattern === undefined || starts !== undefined || digits !== undefined || contains !== undefined;
    if (isLed || anywhere.includes(id)) return [];
    return [`${id} searches every text from end to end: say in starts, digits or contains what its matches hold`];
  });
}
