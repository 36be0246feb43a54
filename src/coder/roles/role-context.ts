// What the fillers of roles share: the article's pieces, and small questions about referents and phrases.

import type { SuffixPronoun } from '../../arabic/clitics.ts';
import * as F from '../../arabic/function-words.ts';
import { DAMMA, TEH_MARBUTA } from '../../arabic/letters.ts';
import type { EventType } from '../../domain/index.ts';
import type { Lexicon } from '../../lexicon/types.ts';
import { dropped, findAntecedent } from '../pronouns.ts';
import { NOBODY } from '../referent-lists.ts';
import { fromKnown } from '../referents.ts';
import type { Act, Argument, Chunk, NounPhrase, Predicate, Referent, TaggedWord } from '../types.ts';

export interface RoleInput {
  readonly words: readonly TaggedWord[];
  readonly chunks: readonly Chunk[];
  readonly predicates: readonly Predicate[];
  readonly resolved: readonly (readonly Referent[])[];
  readonly lexicon: Lexicon;
}

export interface RoleContext extends RoleInput {
  /** The last predicate at each chunk that has one. */
  readonly byChunk: readonly (Predicate | undefined)[];
  /** The act of each predicate that has one, by its index: for what its frame says of its phrases. */
  readonly actOf: readonly (Act | undefined)[];
  /** What was worked out so far, by chunk or by predicate: phrases and verbs are asked about again and again. */
  readonly known: {
    readonly named: (readonly Referent[] | undefined)[];
    readonly meant: (readonly Referent[] | undefined)[];
    readonly filled: (Filled | undefined)[];
  };
}

export interface Filled {
  readonly subject: readonly Referent[];
  readonly object: readonly Referent[];
  readonly because: string[];
}

/** Types whose acts are done by saying something. */
export const SPEECH_TYPES = new Set<EventType>(['REQUEST', 'ACCUSE', 'REJECT', 'THREATEN', 'SUPPORT', 'AGREE']);

/** A capital or a seat of power stands for its government; the words stay. */
export function asGovernment(context: { readonly lexicon: Lexicon }, referent: Referent): Referent {
  if (referent.kind !== 'place') return referent;
  const metonym = context.lexicon.entity(referent.entity)?.metonym;
  const actor = metonym ? context.lexicon.entity(metonym) : undefined;
  if (!actor) return referent;
  return { ...fromKnown(actor, { from: 0, to: 0 }), from: referent.from, to: referent.to };
}

/** Whom a chunk's phrase names, capitals standing for their governments. */
export function namedAt(context: RoleContext, index: number): readonly Referent[] {
  const known = context.known.named[index];
  if (known !== undefined) return known;
  const named = asGovernments(context, context.resolved[index] ?? NOBODY);
  context.known.named[index] = named;
  return named;
}

export function asGovernments(context: { readonly lexicon: Lexicon }, ones: readonly Referent[]): readonly Referent[] {
  for (const one of ones) if (one.kind === 'place') return ones.map((other) => asGovernment(context, other));
  return ones;
}

/** The states or bodies that a phrase's adjectives name (`الغارات الإسرائيلية`). */
export function nisbaReferents(
  { lexicon }: { readonly lexicon: Lexicon },
  phrase: Pick<NounPhrase, 'nisbas' | 'nisbaWords'> | null | undefined,
): readonly Referent[] {
  if (!phrase || phrase.nisbas.length === 0) return NOBODY;
  return phrase.nisbas.flatMap((id, index) => {
    const entity = lexicon.entity(id);
    const word = phrase.nisbaWords[index];
    return entity && word !== undefined ? [fromKnown(entity, { from: word, to: word + 1 })] : [];
  });
}

export const isSomewhere = (referent: Referent): boolean => referent.kind === 'place' || referent.kind === 'state';

export const isThing = (referents: readonly Referent[]): boolean =>
  referents.length > 0 && referents.every((one) => one.kind === 'unknown' && one.class !== 'weapon' && one.class !== 'vehicle');

export const isPlace = (referents: readonly Referent[]): boolean =>
  referents.length > 0 && referents.every((one) => one.kind === 'place');

/** Whether the phrase shows an object's case: `جندياً`, `مدنيين`. */
export function showsObject(context: RoleContext, argument: Argument): boolean {
  const chunk = context.chunks[argument.chunks[0] as number] as Chunk;
  const head = chunk.phrase?.head ?? chunk.from;
  // `قتل 18 شخصا`, `احتل عشرات من المقاتلين`: a number, or `من` after it, gives what it counts its case.
  const counting = head > chunk.from ? context.words[head - 1] : undefined;
  if (counting?.tag === 'number' || counting?.form === F.FROM) return false;
  const analysis = context.words[head]?.reading?.analysis;
  return analysis?.accusative === true || analysis?.case === 'oblique';
}

/** A form that is passive only (`أصيب`), or printed with the passive's vowel (`قُتل`). */
export function isPlainlyPassive(context: RoleContext, { word, reading }: Predicate): boolean {
  const { voice, tense, person } = reading.analysis;
  if (person !== 3 || voice === 'active') return false;
  const printed = (context.words[word] as TaggedWord).surface.slice(reading.conjunction === null ? 0 : 1);
  return voice === 'passive' || (tense === 'perfect' && printed[1] === DAMMA);
}

/** `وقُبض عليهم`, `حُكم على ثلاثة`: a sentence that begins with such a verb and names nobody is passive. */
export const isImpersonal = (
  { reading, joinedTo, suffix, antecedent, prepositional: slots }: Predicate,
  act: Act | null,
): boolean =>
  act !== null &&
  joinedTo === null &&
  suffix === null &&
  antecedent === null &&
  reading.analysis.tense === 'perfect' &&
  reading.analysis.gender === 'masculine' &&
  reading.analysis.number === 'singular' &&
  !act.roles.recipient.includes('object') &&
  (act.type === 'COERCE' || act.type === 'SANCTION') &&
  slots.some((one) => one.slot === F.ON && act.roles.recipient.includes(F.ON));

export const showsSubject = (context: RoleContext, argument: Argument): boolean => {
  const chunk = context.chunks[argument.chunks[0] as number] as Chunk;
  return context.words[chunk.phrase?.head ?? chunk.from]?.reading?.analysis.case === 'nominative';
};

/** The partner of a joined verb has a subject and an object: what is joined to it is no passive. */
export const isActive = (context: RoleContext, index: number | null): boolean => {
  const partner = index === null ? undefined : context.predicates[index];
  return partner?.form === 'verb' && partner.bare.length + (partner.before ? 1 : 0) + (partner.suffix ? 1 : 0) > 1;
};

/** Men and counts of people: no subject of a feminine verb. */
export const isMasculine = (referent: Referent): boolean =>
  referent.kind === 'person' ||
  referent.class === 'count' ||
  (referent.kind === 'group' && referent.how === 'description' && referent.gender === 'masculine');

/** The verb's form is of one man. */
export const isOneMan = ({ number, gender, person }: Predicate['reading']['analysis']): boolean =>
  number === 'singular' && gender === 'masculine' && person === 3;

/** The first noun after the verb, or the name of a body, ends in the feminine ending; no man's name does. */
export function startsFeminine(
  { words, chunks, resolved }: RoleContext,
  { chunk }: Predicate,
  { chunks: argument }: Argument,
): boolean {
  const phrase = argument[0] === chunk + 1 ? chunks[chunk + 1]?.phrase : null;
  const head = phrase ? words[phrase.head] : undefined;
  if (!phrase || !head || phrase.head !== phrase.from) return false;
  const isBody = head.tag === 'name' && (resolved[chunk + 1] ?? []).every(({ kind }) => kind === 'organization');
  if (isBody) return head.form.endsWith(TEH_MARBUTA);
  if (head.tag !== 'noun') return false;
  const { gender, number } = head.reading?.analysis ?? { gender: null, number: null };
  return gender === 'feminine' && number === 'singular' && head.form.endsWith(TEH_MARBUTA);
}

/** Whom a pronoun means: `زار موسكو بدعوة منها` means the government of the place last named, where no one else can be meant. */
export function meantBy(context: RoleContext, at: Chunk, pronoun: SuffixPronoun): readonly Referent[] {
  const known = context.known.meant[at.index];
  if (known !== undefined) return known;
  const meant = findMeant(context, at, pronoun);
  context.known.meant[at.index] = meant;
  return meant;
}

function findMeant(context: RoleContext, at: Chunk, pronoun: SuffixPronoun): readonly Referent[] {
  const meant = findAntecedent(context.chunks, context.resolved, at.index, pronoun);
  if (meant.length > 0 || pronoun.gender !== 'feminine' || pronoun.number !== 'singular') return meant;
  for (let index = at.index - 1; context.chunks[index]?.sentence === at.sentence; index--) {
    const place = context.resolved[index]?.find(({ kind }) => kind === 'place');
    if (!place) continue;
    const government = asGovernment(context, place);
    return government.kind === 'state' ? [dropped(government)] : NOBODY;
  }
  return NOBODY;
}

const GOES_ON = new Set<TaggedWord['tag']>(['particle', 'auxiliary', 'negation', 'conjunction']);

/** `وأغلقت`, `كانت قد انتزعت`, `ثم قصفت`: a verb that goes on with what was said may have dropped its subject. */
export const goesOn = (words: readonly TaggedWord[], { word }: Predicate): boolean =>
  words[word]?.conjunction !== null || GOES_ON.has(words[word - 1]?.tag ?? 'verb');

/** `وصل`, `سيصل السراج`: a verb whose object is somewhere; a person beside it is who comes. */
export const isOfPlaces = ({ with: wanted }: Act): boolean =>
  wanted?.object?.includes('class:place') === true && !wanted.object.includes('class:person');
