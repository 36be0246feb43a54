// Who speaks: the referents of a phrase that can, the owner of a statement (`بيان صادر عن الرئاسة`), the subject of a verb of saying.

import * as F from '../../arabic/function-words.ts';
import { findAntecedent } from '../pronouns.ts';
import { fromUnknownName } from '../referents.ts';
import { asGovernment, nisbaReferents } from '../roles/role-context.ts';
import type { Chunk, NounPhrase, Predicate, Referent } from '../types.ts';
import { documentOf } from '../voice-kind.ts';
import { nameVoice } from './name-voice.ts';
import { outletAt } from './outlet-at.ts';
import { isOutlet, type SourceContext } from './source-context.ts';

/** The referents of a chunk that can speak; a pronoun alone stands for whom it means. */
export function speakersAt(context: SourceContext, chunk: number): readonly Referent[] {
  const phrase = context.chunks[chunk]?.phrase;
  const found = context.resolved[chunk] ?? [];
  if (found.length === 0 && phrase?.suffix && !phrase.isPredicate)
    return findAntecedent(context.chunks, context.resolved, chunk, phrase.suffix);
  const holder = holderAfter(context, chunk);
  if (holder) return [holder];
  const isKnown = found.some((one) => context.lexicon.entity(one.entity) !== undefined);
  const outlet = isKnown ? null : outletAt(context, chunk);
  if (outlet) return [outlet];
  return found.flatMap((one) => {
    const speaker = asGovernment(context, one);
    if (isPersonAgain(context, chunk, speaker)) return findAntecedent(context.chunks, context.resolved, chunk, HE);
    return maySpeak(speaker) && !isTown(context, speaker) ? [nameVoice(context, chunk, speaker)] : [];
  });
}

/** `بحسب صور نشرتها`: a town that stands for no government says nothing, nor do the other words of its letters. */
const isTown = ({ lexicon }: SourceContext, { kind, entity }: Referent): boolean =>
  kind === 'place' && TOWNS.has(lexicon.entity(entity)?.subkind ?? '');
const TOWNS = new Set(['city', 'town', 'village', 'governorate']);

/** How many chunks may stand between a post and its holder's name: whose post it is, and where. */
const POST_REACH = 3;

/** `محافظ مأرب سلطان العرادة`, `المتحدث باسم الحركة حازم قاسم`: after what completes a post the bare name is its holder's. */
function holderAfter(context: SourceContext, at: number): Referent | null {
  const own = context.chunks[at] as Chunk;
  const [post] = context.resolved[at] ?? [];
  const mayBeHeld = post !== undefined && post.number === 'singular' && (post.kind === 'role' || post.how !== 'full');
  if (!mayBeHeld || !own.phrase || context.lexicon.entity(post.entity)) return null;
  for (let next = at + 1; next <= at + 1 + POST_REACH; next++) {
    const chunk = context.chunks[next];
    if (chunk?.sentence !== own.sentence || (chunk.kind !== 'noun' && chunk.kind !== 'particle') || chunk.phrase?.conjunction)
      return null;
    const [named] = context.resolved[next] ?? [];
    const isBare = chunk.phrase !== null && chunk.phrase.preposition === null && named?.kind === 'person';
    if (isBare && named?.how === 'full') return next > at + 1 ? { ...named, role: named.role ?? post.role } : null;
    if (isBare) return null;
  }
  return null;
}

const HE = { gender: 'masculine', number: 'singular' } as const;
const OFFICES = new Set(['official', 'politician', 'diplomat', 'leader']);

/** `الوزير`, `المسؤول`, whose office the article has not named: the man spoken of. */
const isPersonAgain = (context: SourceContext, chunk: number, one: Referent): boolean =>
  one.how === 'anaphor' &&
  one.kind === 'group' &&
  one.number === 'singular' &&
  one.gender !== 'feminine' &&
  OFFICES.has(one.class ?? '') &&
  findAntecedent(context.chunks, context.resolved, chunk, HE).length > 0;

/** No count of people speaks, and of things and places that are only described none but a document and an institution. */
function maySpeak({ class: of, kind, how }: Referent): boolean {
  if (of === 'count') return false;
  return (kind !== 'unknown' && (kind !== 'place' || how !== 'anaphor')) || of === 'document' || of === 'institution';
}

/** The speakers of a phrase or, where it is a statement, those whose it is. */
export function speakersOrOwners(context: SourceContext, chunk: number): readonly Referent[] {
  const phrase = context.chunks[chunk]?.phrase;
  // `وفقاً لمعلوماتي`: what I know is no other's voice.
  if (phrase?.suffix?.person === 1 && (context.resolved[chunk] ?? []).every((one) => one.kind === 'unknown')) return [];
  const spoken = speakersAt(context, chunk);
  return spoken.length > 0 || !isStatement(context, chunk) ? spoken : statementVoices(context, chunk);
}

export interface Subject {
  readonly speakers: readonly Referent[];
  /** The words have a subject, which is no one who could speak. */
  readonly isMute: boolean;
}

/** The subject of a verb of saying as its own clause names it. */
export function subjectOf(context: SourceContext, predicate: Predicate): Subject {
  if (predicate.form === 'participle') return { speakers: [], isMute: false };
  const listed = outletsBefore(context, predicate);
  if (listed.length > 1) return { speakers: listed, isMute: false };
  const named = [predicate.before?.chunks, subjectAfter(context, predicate)];
  if (predicate.antecedent !== null) named.push([predicate.antecedent]);
  for (const chunks of named) {
    const speakers = (chunks ?? []).flatMap((chunk) => speakersOrOwners(context, chunk));
    if (speakers.length > 0) return { speakers, isMute: false };
  }
  const after = subjectAfter(context, predicate)?.[0];
  if (after === undefined) return { speakers: [], isMute: false };
  const stranger = unknownName(context, after);
  return { speakers: stranger === null ? [] : [stranger], isMute: stranger === null };
}

/** How many chunks a list of outlets in brackets has at most. */
const LONGEST_LIST = 10;

/** `ذكرت قناتا (الغد) و(الشرق) أن`: the outlets named before the clause, set apart by brackets. */
function outletsBefore(context: SourceContext, predicate: Predicate): readonly Referent[] {
  const found: Referent[] = [];
  for (let at = predicate.chunk + 1; at <= predicate.chunk + LONGEST_LIST; at++) {
    const chunk = context.chunks[at];
    if (chunk?.sentence !== predicate.sentence || chunk.kind === 'complementizer' || chunk.kind === 'verb') break;
    const isBare = chunk.phrase !== null && chunk.phrase.preposition === null;
    const opening = context.words[chunk.from - 1]?.form;
    if (isBare && opening === '(') found.push(...(context.resolved[at] ?? []).filter((one) => isOutlet(one, context)));
  }
  return found;
}

/** The bare phrase after a verb that is its subject: no object (`كشفت مخططاً`), no noun of an act that is reported (`أعلن استعداده`). */
function subjectAfter(context: SourceContext, predicate: Predicate): readonly number[] | null {
  const [first] = predicate.bare;
  const at = first?.chunks[0];
  const phrase = at === undefined ? null : context.chunks[at]?.phrase;
  if (!first || at === undefined || !phrase) return null;
  const analysis = context.words[phrase.head]?.reading?.analysis;
  if (analysis?.accusative || (phrase.isPredicate && !isStatement(context, at))) return null;
  // `قالوا` and `قالا` have their subject before them; `أعلن` may be read as the women's plural too.
  const { number, gender } = predicate.reading.analysis;
  const follows = number !== 'dual' && (number !== 'plural' || gender === 'feminine');
  return follows ? first.chunks : null;
}

/** `وأشار إبراهيم غولر`: a name that no list holds. */
function unknownName(context: SourceContext, at: number): Referent | null {
  const chunk = context.chunks[at] as Chunk;
  const words = context.words.slice(chunk.from, chunk.to);
  if (!words.every((word) => word.tag === 'unknown' && !word.article)) return null;
  const forms = words.map((word) => word.form);
  return fromUnknownName(forms, { from: chunk.from, to: chunk.to }, context.lexicon);
}

export function isStatement(context: SourceContext, chunk: number): boolean {
  const head = context.words[context.chunks[chunk]?.phrase?.head ?? -1];
  return (
    head?.readings.some(
      (reading) => reading.analysis.pos === 'noun' && (reading.lemma.class === 'document' || reading.lemma.cues.length > 0),
    ) ?? false
  );
}

/** `البيان`, unlike `التقرير`, is no voice of its own: whose it is was told before. */
function isToldBefore({ words }: SourceContext, { head }: NounPhrase): boolean {
  const word = words[head];
  const cues = word?.readings.flatMap((reading) => reading.lemma.cues) ?? [];
  return word?.article === true && !cues.some((cue) => cue.voice === 'idafa');
}

const OWNER_LINKS = new Set<string | null>([F.FOR, F.FROM, F.ABOUT]);

/**
 * Who speaks in a statement: `بيان للجيش`, `بيان صادر عن الرئاسة` its owner, `تقرير أممي` itself; `البيان` is the statement told of
 * before, and whose it is the article has said.
 */
function statementVoices(context: SourceContext, at: number): readonly Referent[] {
  const own = context.chunks[at] as Chunk;
  for (let next = at + 1; next <= at + 2; next++) {
    const chunk = context.chunks[next];
    if (chunk?.sentence !== own.sentence || chunk.kind === 'verb' || chunk.kind === 'complementizer') break;
    const spoken = chunk.phrase === null ? [] : speakersAt(context, next).filter((one) => one.class !== 'document');
    // `تقرير نشرته صحيفة الغارديان`: who publishes it, or whose it is.
    const belongs = chunk.phrase?.genitive || OWNER_LINKS.has(chunk.phrase?.preposition ?? null);
    const owners = spoken.filter((one) => belongs || isOutlet(one, context));
    if (owners.length > 0) return owners;
  }
  if (!own.phrase || isToldBefore(context, own.phrase)) return [];
  const [nation] = nisbaReferents(context, own.phrase);
  const document = documentOf(own.phrase, context.words, nation ?? null);
  return document ? [document] : [];
}
