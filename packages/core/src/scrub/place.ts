import type { Detector } from '../detectors/detector.ts';
import { type Aspect, aspectOf } from './key/below-key.ts';
import { kindOfList, type ListKind } from './key/listed-name.ts';
import { type Form, fieldOf, forms, isRole, type Role, type Structure } from './structure.ts';
import type { Member } from './walk.ts';

/** What the protocol says of a field. */
export type Known = Form | Role | Structure | undefined;

/** What decides how a value is judged. Two values of which the same is known stand at the same place. */
export interface Place {
  readonly known: Known;
  /** The detectors whose keys recognised the name of the field, as it is and as it leaves. */
  readonly keyed: readonly Detector[];
  /** The detector whose keys recognised a field above. */
  readonly above: Detector | undefined;
  /** What the field tells of the one above that was recognised. */
  readonly aspect: Aspect | undefined;
  /** Whether the value stands in a list, so that a list of two is a name with its value. */
  readonly listed: boolean;
  /** What the value holds by its name, where it is a list. */
  readonly kind: ListKind;
  /** What a template says of the entries of a list at this place. */
  readonly parameters: readonly (Detector | undefined)[] | undefined;
  /** The same of what stands in a list at this place with its name beside it. */
  readonly named?: ReadonlyMap<string, Detector | undefined> | undefined;
  /** The role of the field, where the protocol gives it one. */
  readonly role: Role | undefined;
  /** Whether a value has the form that the protocol gives the field. */
  readonly hasForm: ((value: unknown) => boolean) | undefined;
  /** Whether nothing but what stands in a value decides on it. */
  readonly isOpen: boolean;
  /** What is remembered of keys of objects at this place. */
  readonly members: Map<string, PlaceMember>;
  /** Of them, those that stood last at each position of an object, whose value goes by no other name. */
  readonly order: PlaceMember[];
  /** The text that was judged last at this place, if nothing was found in it. */
  last: string | undefined;
  /** The place of entries without a name, of a list at this place. */
  entry: Place | undefined;
}

/** What is remembered of a key. */
export interface PlaceMember extends Member<Place> {
  /** Whether its value goes by the name that may stand beside it. */
  readonly mayBeNamed: boolean;
  /** The fields of which one has to stand beside it for that; undefined where something else may name it as well. */
  readonly namedBy?: ReadonlySet<string> | undefined;
}

/** The places of values, each made once. */
export interface Places {
  readonly root: (known: Known) => Place;
  /** The place of a field that goes by a name which some detectors recognise. */
  readonly below: (place: Place, field: string, name: string | undefined, keyed: readonly Detector[], listed: boolean) => Place;
  /** The place of a list or an object of which a template says what its entries and its members are. */
  readonly announced: (below: Place, parameters: Place['parameters'], named: Place['named']) => Place;
  readonly remember: (place: Place, key: string, member: PlaceMember) => void;
}

/** How many keys are remembered, of all places together. */
const mostMembers = 8192;

const none: readonly Detector[] = [];

/** Names of fields for versions, of which one with four numbers is no address. */
const versions = /(?:^v|[a-z_. -]V|[_. -]v)ersion$/;

/** Whether a detector recognises single values alone, so that what lies below its keys goes by its own names. */
export function isWord({ extent }: Detector): boolean {
  return extent === 'word';
}

/** An attribute whose name says that it is a version. */
const versionAttribute: Structure = { value: 'version', type: 'word' };

/** Whether a structure is that of an attribute: a value with its type. */
function isAttribute(known: Known): boolean {
  return fieldOf(known, 'type') === 'word' && fieldOf(known, 'value') !== undefined;
}

function sameDetectors(one: readonly Detector[], other: readonly Detector[]): boolean {
  return one.length === other.length && one.every((detector, at) => detector === other[at]);
}

function forget(places: readonly Place[]): void {
  for (const place of places) {
    place.members.clear();
    place.order.length = 0;
    place.last = undefined;
  }
}

export function createPlaces(): Places {
  const places = new Map<Known, Place[]>();
  let members = 0;

  function placeOf(
    known: Known,
    keyed: readonly Detector[],
    above: Detector | undefined,
    listed: boolean,
    kind: ListKind,
    aspect?: Aspect,
  ): Place {
    const alike = places.get(known) ?? [];
    const before = alike.find(
      (place) =>
        place.above === above &&
        place.aspect === aspect &&
        place.listed === listed &&
        place.kind === kind &&
        sameDetectors(place.keyed, keyed),
    );
    if (before !== undefined) return before;
    const role = isRole(known) ? known : undefined;
    const place: Place = {
      known,
      keyed,
      above,
      aspect,
      listed,
      kind,
      parameters: undefined,
      role,
      hasForm: typeof known === 'string' && !isRole(known) ? forms[known] : undefined,
      isOpen: role === undefined && keyed.length === 0 && above === undefined,
      members: new Map(),
      order: [],
      last: undefined,
      entry: undefined,
    };
    places.set(known, [...alike, place]);
    return place;
  }

  function below(...[place, field, name, keyed, listed]: Parameters<Places['below']>): Place {
    const found = fieldOf(place.known, field);
    // The value of an attribute is judged by the name of the attribute.
    if (field === 'value' && isAttribute(place.known)) {
      const own = placeOf(found, place.keyed, place.above, listed, place.kind, place.aspect);
      return place.parameters || place.named ? announced(own, place.parameters, place.named) : own;
    }
    const above = place.keyed.find((detector) => !isWord(detector)) ?? place.above;
    const version = isAttribute(found) ? versionAttribute : (found ?? 'version');
    const known = versions.test(field) ? version : found;
    return placeOf(known, keyed, above, listed, kindOfList(name), aspectOf(field, above));
  }

  function announced(...[place, parameters, names]: Parameters<Places['announced']>): Place {
    // A member goes by its name with the sign of a placeholder, or without one.
    const members = [...(names ?? [])].flatMap(([name, detector]) =>
      detector === undefined
        ? []
        : ['', ...':@$'].map((sign): [string, PlaceMember] => {
            const sentKey = sign + name;
            return [sentKey, { sentKey, below: below(place, sentKey, sentKey, [detector], false), mayBeNamed: false }];
          }),
    );
    return { ...place, parameters, named: names, members: new Map(members), order: [] };
  }

  return {
    root: (known) => placeOf(known, none, undefined, false, 'names'),
    below,
    announced,
    remember: (place, key, member) => {
      if (members >= mostMembers) {
        members = 0;
        for (const alike of places.values()) forget(alike);
      }
      members += 1;
      place.members.set(key, member);
    },
  };
}
