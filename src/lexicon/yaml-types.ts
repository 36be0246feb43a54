// What the YAML files hold, as their JSON Schemas (lexicon/schema) describe it. docs/lexicon-format.md says what each key means.
// Only the reader, the checks and the compiler see these shapes; the coder sees types.ts.

/** `2014`, `2014-06` or `2014-06-03`; YAML reads a bare year as a number. */
export type DateYaml = string | number;

export interface BilingualName {
  readonly en: string;
  readonly ar: string;
}

export interface VerbYaml {
  readonly verb: string;
  readonly root: string;
  readonly form: string;
  readonly present?: string;
}

type SlotsYaml = string | readonly string[];
type FillersYaml = Readonly<Record<string, readonly string[]>>;

export interface CodeYaml {
  readonly trigger: string;
  readonly type?: string;
  readonly modes?: readonly string[];
  readonly status?: string;
  readonly actor?: readonly string[];
  readonly recipient?: readonly string[];
  readonly saidBy?: readonly string[];
}

export interface ExampleYaml {
  readonly text: string;
  readonly published?: DateYaml;
  readonly codes: readonly CodeYaml[];
  readonly saidBy?: readonly string[];
}

export interface CounterexampleYaml {
  readonly text: string;
  readonly published?: DateYaml;
  readonly because: string;
}

/** What acts, light verbs, cues and modal words share: the sentences that test them. */
export interface TestedYaml {
  readonly id: string;
  readonly examples: readonly ExampleYaml[];
  readonly counterexamples?: readonly CounterexampleYaml[];
}

export interface ActYaml extends TestedYaml, Partial<VerbYaml> {
  readonly masdar?: readonly string[];
  readonly noun?: readonly { readonly singular: string; readonly plural?: readonly string[]; readonly gloss?: string }[];
  readonly adjective?: readonly string[];
  readonly participle?: 'active' | 'passive' | 'both' | 'none';
  readonly act: string;
  readonly modes?: readonly string[];
  readonly contexts?: readonly string[];
  readonly roles: { readonly actor: SlotsYaml; readonly recipient?: SlotsYaml; readonly content?: SlotsYaml };
  readonly symmetric?: boolean;
  readonly idafa?: 'subject' | 'object' | 'none';
  readonly passive?: 'common';
  readonly with?: FillersYaml;
  readonly without?: FillersYaml;
  readonly trigger?: 'word' | 'phrase';
  readonly light?: readonly string[];
  readonly status?: string;
  readonly harm?: 'dead' | 'injured';
  readonly ambiguous?: boolean;
}

export interface LightVerbYaml extends TestedYaml, VerbYaml {
  readonly masdar?: readonly string[];
  readonly noun: string;
  readonly subject: 'actor' | 'recipient' | 'none';
  readonly status?: string;
}

export interface CueYaml extends TestedYaml, Partial<VerbYaml> {
  readonly masdar?: readonly string[];
  readonly participle?: 'active' | 'passive' | 'both' | 'none';
  readonly phrase?: string | readonly string[];
  readonly noun?: string;
  readonly plural?: readonly string[];
  readonly voice: string;
  readonly reporter?: string;
  readonly to?: string;
  readonly continues?: boolean;
  readonly kind: string;
}

export interface ModalityYaml extends TestedYaml, Partial<VerbYaml> {
  readonly status: string;
  readonly words?: readonly string[];
  readonly masdar?: readonly string[];
  readonly noun?: string;
  readonly plural?: readonly string[];
  readonly adjective?: readonly string[];
  readonly scope: 'next' | 'clause';
  readonly before?: 'imperfect' | 'perfect';
}

export interface WordsYaml extends Partial<VerbYaml> {
  readonly class: string;
  readonly words?: readonly string[];
  readonly gloss?: string;
}

export interface NounYaml {
  readonly noun: string;
  readonly plural?: readonly string[];
  readonly feminine?: boolean;
  readonly gloss: string;
  readonly glosses?: string;
  readonly class: string;
}

export interface CommonVerbYaml extends VerbYaml {
  readonly gloss: string;
}

export interface AdjectiveYaml {
  readonly adjective: string;
  readonly plural?: readonly string[];
  readonly feminine?: string;
  readonly gloss: string;
}

export interface NumberYaml {
  readonly words: readonly string[];
  readonly value: number;
  readonly kind: string;
  readonly gloss?: string;
}

export interface StateYaml {
  readonly id: string;
  readonly name: BilingualName;
  readonly names?: readonly string[];
  readonly latin?: readonly string[];
  readonly capital: BilingualName;
  readonly capitals?: readonly BilingualName[];
  readonly nisba: string;
  readonly 'nisba-plural'?: readonly string[];
  readonly demonym: { readonly adjective: string; readonly one: string; readonly many: string };
  readonly region: string;
  readonly wikidata?: string;
}

export interface RegionYaml {
  readonly id: string;
  readonly name: BilingualName;
  readonly names?: readonly string[];
  readonly latin?: readonly string[];
  readonly nisba?: string;
  /** English, as in `European sources`. */
  readonly adjective?: string;
  readonly members?: readonly string[];
  readonly wikidata?: string;
}

export interface OrganizationYaml {
  readonly id: string;
  readonly name: BilingualName;
  readonly names?: readonly string[];
  readonly latin?: readonly string[];
  readonly nisba?: string;
  readonly members?: readonly string[];
  readonly kind: string;
  readonly country?: string;
  readonly sectors?: readonly string[];
  readonly domain?: string;
  readonly place?: string;
  readonly from?: DateYaml;
  readonly to?: DateYaml | null;
  readonly source?: string;
  readonly wikidata?: string;
}

export interface InstitutionYaml {
  readonly id: string;
  readonly ar: readonly string[];
  readonly en: string;
  readonly sectors: readonly string[];
  readonly special?: Readonly<Record<string, string>>;
}

export interface RoleYaml {
  readonly id: string;
  readonly ar: readonly string[];
  readonly plural?: readonly string[];
  readonly feminine?: readonly string[];
  readonly en: string;
  readonly sectors: readonly string[];
}

export interface TitleYaml {
  readonly title: string;
  readonly feminine?: string;
  readonly plural?: readonly string[];
  readonly en: string;
  readonly class: string;
}

export interface PersonYaml {
  readonly id: string;
  readonly name: BilingualName;
  readonly names?: readonly string[];
  readonly short?: readonly string[];
  readonly latin?: readonly string[];
  readonly country: string;
  readonly sectors: readonly string[];
  readonly wikidata?: string;
  readonly offices?: readonly OfficeYaml[];
}

export interface OfficeYaml {
  readonly role: string;
  readonly of?: string;
  readonly from?: DateYaml | null;
  readonly to?: DateYaml | null;
}

export interface NameYaml {
  readonly ar: string;
  readonly en: string;
  readonly also?: readonly string[];
  readonly kind: 'given' | 'family' | 'both';
}

export interface CrowdYaml {
  readonly noun: string;
  readonly plural?: readonly string[];
  readonly feminine?: boolean;
  readonly collective?: boolean;
  readonly one: string;
  readonly many: string;
  readonly kind: 'person' | 'group';
  readonly class: string;
  readonly sectors?: readonly string[];
}

export interface PlaceYaml {
  readonly id: string;
  readonly name: BilingualName;
  readonly names?: readonly string[];
  readonly latin?: readonly string[];
  readonly kind: string;
  readonly country: string | null;
  readonly admin1?: string;
  readonly lat: number;
  readonly lon: number;
  readonly geonames?: number;
  readonly metonym?: string;
  readonly wikidata?: string;
}

export interface NamedEventYaml {
  readonly id: string;
  readonly name: BilingualName;
  readonly names?: readonly string[];
  readonly start: DateYaml;
  readonly end?: DateYaml | null;
  readonly kind: string;
  readonly country?: string;
  readonly place?: string;
  readonly source?: string;
  readonly wikidata?: string;
}

interface TimeYaml {
  readonly ar: string;
  /** Other spellings. */
  readonly names?: readonly string[];
}

export interface MonthYaml extends TimeYaml {
  readonly month: number;
  readonly calendar: 'gregorian' | 'hijri';
  readonly tradition: string;
}

export interface DayYaml extends TimeYaml {
  /** 0 is Sunday. */
  readonly day: number;
}

export type UnitName = 'hour' | 'day' | 'week' | 'month' | 'year' | 'decade' | 'century';

export interface UnitYaml extends TimeYaml {
  readonly plural?: readonly string[];
  readonly unit: UnitName;
}

export interface PartYaml extends TimeYaml {
  /** Share of the unit in percent. */
  readonly from: number;
  readonly to: number;
  readonly unit: UnitName;
}

export interface RelativeYaml extends TimeYaml {
  readonly value: number;
  readonly unit?: UnitName;
}
