import type { Chance } from './chance.ts';
import { createChances, isSetAside } from './chance.ts';
import { keyedContexts, lineContexts } from './contexts/pairs.ts';
import { textContexts } from './contexts/texts.ts';
import { identifierGenerators } from './negatives/identifiers.ts';
import { nearMisses } from './negatives/near-misses.ts';
import { sources } from './negatives/sources.ts';
import { words } from './negatives/words.ts';
import { codePlace, placeFor } from './places.ts';
import { connections } from './positives/connections.ts';
import { contact } from './positives/contact.ts';
import { credentials, lines } from './positives/credentials.ts';
import { finance } from './positives/finance.ts';
import { coordinates, keyedCoordinates } from './positives/location.ts';
import { addresses, devices, keyedDevices } from './positives/network.ts';
import { keyedPerson, person } from './positives/person.ts';
import { sessions } from './positives/sessions.ts';
import { tokens } from './positives/tokens.ts';
import { vendors } from './positives/vendors.ts';
import { banks, phrases, wallets } from './positives/wallets.ts';
import type { KeyedGenerator, NegativeGenerator, Sample, ValueGenerator } from './sample.ts';

const values: readonly ValueGenerator[] = [
  ...contact,
  ...finance,
  ...addresses,
  ...devices,
  ...coordinates,
  ...person,
  ...tokens,
  ...connections,
  ...wallets,
  ...vendors,
];

const keyed: readonly KeyedGenerator[] = [
  ...credentials,
  ...sessions,
  ...lines.map((generator) => ({ keyed: lineContexts, ...generator })),
  ...keyedPerson,
  ...keyedDevices,
  ...keyedCoordinates,
  ...banks,
  ...phrases,
];

const negatives: readonly NegativeGenerator[] = [...nearMisses, ...identifierGenerators, ...words, ...sources];

/** The generator's own part of a sample. */
type Drawn = Omit<Sample, 'generator' | 'index' | 'isSetAside' | 'allowed' | 'detector'>;

async function drawnValue({ make, contexts = textContexts }: ValueGenerator, chance: Chance): Promise<Drawn> {
  const made = await make(chance);
  const { value, text } = typeof made === 'string' ? { value: made, text: made } : made;
  const context = chance.one(contexts.filter(({ suits }) => suits === undefined || suits(text)));
  const { content, kept } = context.write(text, chance);
  const place = placeFor(content, chance);
  return { shape: `${context.name}, ${place.name}`, value, kept, item: place.put(content) };
}

function drawnPair({ key, make, keyed: contexts = keyedContexts }: KeyedGenerator, chance: Chance): Drawn {
  const name = key(chance);
  const value = make(chance);
  const context = chance.one(contexts.filter(({ suits }) => suits === undefined || suits(name, value)));
  const { content, kept } = context.write(name, value, chance);
  const place = placeFor(content, chance);
  return { shape: `${context.name}, ${place.name}, ${name}`, value, kept, item: place.put(content) };
}

function drawnNegative({ make }: NegativeGenerator, chance: Chance, index: number): Drawn {
  const content = make(chance, index);
  const isFrame = typeof content === 'object' && content !== null && 'frame' in content;
  const place = isFrame ? codePlace : placeFor(content, chance);
  return { shape: place.name, value: undefined, kept: [], item: place.put(isFrame ? content.frame : content) };
}

/** Everything of one generator, as samples. */
export interface Maker {
  readonly name: string;
  readonly detector: string | undefined;
  readonly allowed: readonly string[];
  readonly share: number;
  readonly draw: (chance: Chance, index: number) => Drawn | Promise<Drawn>;
}

/** Every generator there is. */
export const makers: readonly Maker[] = [
  ...values.map((generator) => ({ generator, draw: (chance: Chance) => drawnValue(generator, chance) })),
  ...keyed.map((generator) => ({ generator, draw: (chance: Chance) => drawnPair(generator, chance) })),
]
  .map(
    ({ generator: { name, detector, also = [] }, draw }): Maker => ({
      name,
      detector,
      allowed: [detector, ...also],
      share: 1,
      draw,
    }),
  )
  .concat(
    negatives.map((generator) => ({
      name: generator.name,
      detector: undefined,
      allowed: [],
      share: generator.share ?? 1,
      draw: (chance, index) => drawnNegative(generator, chance, index),
    })),
  );

/** Draws as many samples of each generator, times its share. */
export async function* samples(seed: number, each: number, chosen: readonly Maker[] = makers): AsyncGenerator<Sample> {
  const chanceOf = createChances(seed);
  for (const { name, detector, allowed, share, draw } of chosen) {
    for (let index = 0; index < each * share; index += 1) {
      const drawn = await draw(chanceOf(name, index), index);
      yield { generator: name, index, isSetAside: isSetAside(name, index), detector, allowed, ...drawn };
    }
  }
}
