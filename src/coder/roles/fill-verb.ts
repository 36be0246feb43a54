// Subject and object of a finite verb: after and before it, of passives, relative clauses, joined verbs and dropped subjects; the subject of
// any predicate; and whom a phrase stands for.

import * as F from '../../arabic/function-words.ts';
import { agrees, dropped, findAntecedent } from '../pronouns.ts';
import { areAllAmong, beingsOf, isAmong, isBeing, isSomebody, NOBODY } from '../referent-lists.ts';
import type { Act, Argument, Chunk, Predicate, Referent, TaggedWord } from '../types.ts';
import {
  ACTED_BY_BEINGS,
  exceptedBy,
  genderOfDeed,
  isAnotherNumber,
  isObjectFirst,
  isObjectOnly,
  isOtherThan,
  isTakenUpWithin,
} from './clause-shape.ts';
import { completesDeed } from './complements.ts';
import { documentAuthors } from './document-authors.ts';
import { isObjectMissing, isOnlyObject, type OnlyPhrase } from './only-phrase.ts';
import {
  type Filled,
  isImpersonal,
  isOfPlaces,
  isPlainlyPassive,
  isSomewhere,
  meantBy,
  namedAt,
  nisbaReferents,
  type RoleContext,
  showsSubject,
} from './role-context.ts';

const MAX_DEPTH = 6;

/** Referents in a preposition's complement; `من قبل` and `على يد` stand in for the agent's `من`. */
export function prepositional(context: RoleContext, predicate: Predicate, slot: string): readonly Referent[] {
  for (const one of predicate.prepositional) {
    const isThere = one.slot === slot || (slot === F.FROM && one.slot === F.BY_AGENT);
    if (isThere && !completesDeed(context, predicate, one)) return referentsOf(context, one);
  }
  return NOBODY;
}

/** Referents of all phrases of an argument; a phrase that is only a pronoun gives whom it means. */
export function referentsOf(context: RoleContext, { slot, chunks }: Argument, depth = 0): readonly Referent[] {
  const only = chunks.length === 1 ? chunks[0] : undefined;
  return only === undefined
    ? chunks.flatMap((index) => standsFor(context, index, slot, depth))
    : standsFor(context, only, slot, depth);
}

function standsFor(context: RoleContext, index: number, slot: string, depth: number): readonly Referent[] {
  const referents = namedAt(context, index);
  const chunk = context.chunks[index] as Chunk;
  const { phrase } = chunk;
  if (referents.length > 0 || !phrase) return referents;
  if (phrase.suffix && !phrase.isPredicate) return meantBy(context, chunk, phrase.suffix);
  // `الدور المصري`, `الوساطة الإفريقية`: the adjective names whose it is.
  const named = nisbaReferents(context, phrase);
  if (named.length > 0 || !phrase.isPredicate || slot !== 'before' || depth >= MAX_DEPTH) return named;
  // `اجتماعات الوزراء … ستبحث`: what a meeting does its participants do.
  const predicate = context.byChunk[index];
  return predicate ? subjectOf(context, predicate, depth + 1) : NOBODY;
}

/** Subject and object of a finite verb by the frame of an act that is matched in it; for the last of them worked out once. */
export function fillVerb(context: RoleContext, predicate: Predicate, act = context.actOf[predicate.index] ?? null): Filled {
  if (act !== (context.actOf[predicate.index] ?? null)) return fillByFrame(context, predicate, act, 0);
  const known = context.known.filled[predicate.index];
  if (known !== undefined) return known;
  const filled = fillByFrame(context, predicate, act, 0);
  context.known.filled[predicate.index] = filled;
  return filled;
}

function fillByFrame(context: RoleContext, predicate: Predicate, act: Act | null, depth: number): Filled {
  const because: string[] = [];
  const { analysis } = predicate.reading;
  // `قاد إلى القاهرة وفداً`: the object that the frame asks for is no subject.
  const reachesObject = act === null || act.roles.actor.includes('object') || act.roles.recipient.includes('object');
  const usesObject = reachesObject || act.with?.object !== undefined;
  const suffixed = predicate.suffix;
  const first = predicate.bare[0];
  const next = predicate.bare[1];
  // `قتل ثلاثة جنوب لبنان`: nobody kills or wounds a place.
  const second = act?.harm && next && referentsOf(context, next, depth + 1).every(isSomewhere) ? undefined : next;
  const isSpoken = act !== null && ACTED_BY_BEINGS.has(act.type);
  const ofFirst = !first
    ? NOBODY
    : predicate.before === null
      ? sayersOf(context, first, isSpoken, depth + 1)
      : referentsOf(context, first, depth + 1);
  const isElsewhere = isTakenUpWithin(context, predicate);
  const antecedent = predicate.antecedent === null || isElsewhere ? NOBODY : describedBeings(context, predicate.antecedent);
  // `محادثات عقدها`: the pronoun takes up the deed, and the subject is dropped.
  const describesObject =
    predicate.antecedent !== null &&
    suffixed !== null &&
    (first !== undefined || (antecedent.length === 0 && predicate.before === null) || isObjectOnly(predicate, antecedent));
  const objectOfPronoun = suffixed
    ? describesObject
      ? antecedent
      : findAntecedent(context.chunks, context.resolved, predicate.chunk, suffixed)
    : NOBODY;
  let subject = NOBODY;
  let object = objectOfPronoun;
  const isDoneBy = usesObject && !first && !suffixed && predicate.prepositional.some((one) => one.slot === F.BY_AGENT);
  if (isPlainlyPassive(context, predicate) || isDoneBy) {
    // `أصيب ثلاثة`, `قُتلوا`: whoever the verb is said of suffers it.
    const agent = predicate.prepositional.find((one) => one.slot === F.BY_AGENT);
    const victims = predicate.before
      ? sayersOf(context, predicate.before, isSpoken, depth + 1)
      : first
        ? ofFirst
        : antecedent.length > 0
          ? antecedent
          : sharedSubject(context, predicate, depth);
    return { subject: agent ? referentsOf(context, agent) : NOBODY, object: victims, because: ['roles.passive'] };
  }
  const only = exceptedBy(context, predicate);
  if (only.length > 0) {
    // `لم يزر السلطنة سوى نجاد`, but `لم تقتل إسرائيل سوى مدنيين`.
    const said = first ? ofFirst : objectOfPronoun;
    const isSubject =
      first !== undefined && said.some((one) => isBeing(one) && agrees(one, { gender: analysis.gender, number: 'singular' }));
    return { subject: isSubject ? said : only, object: isSubject ? only : said, because: ['roles.verb-subject-object'] };
  }
  const speaker = ofWhomIsSaid(context, predicate, depth);
  if (analysis.person === 1) {
    // `أدعو الليبيين`: the speaker is whoever is quoted; the attribution names him.
    because.push('roles.first-person');
    if (object.length === 0) object = ofFirst;
  } else if (speaker.length > 0 && first && act?.passiveCommon !== true && !showsSubject(context, first)) {
    // `قال إنه عرض حاجات قواته`: the pronoun is the subject.
    subject = speaker;
    if (object.length === 0) object = ofFirst;
    because.push('roles.dropped-subject');
  } else if (
    predicate.before === null &&
    antecedent.length > 0 &&
    !describesObject &&
    first &&
    !reachesObject &&
    ofFirst.some(isBeing)
  ) {
    // `محتجزاً اتفق الطرفان على مبادلته`: the clause has a subject of its own.
    subject = ofFirst;
    because.push('roles.subject-after-verb');
  } else if (predicate.before || (antecedent.length > 0 && !describesObject)) {
    const said = predicate.before ? sayersOf(context, predicate.before, isSpoken, depth + 1) : antecedent;
    // `لقاء بين بوتين وأردوغان، اتفقا خلاله`: two act, not the last of them.
    const isOneOfTwo = analysis.number === 'dual' && said.length === 1 && said[0]?.number === 'singular';
    const pair = isOneOfTwo
      ? findAntecedent(context.chunks, context.resolved, predicate.chunk, { gender: analysis.gender, number: 'dual' })
      : NOBODY;
    subject = pair.length > 1 ? pair : said;
    because.push(predicate.before ? 'roles.subject-before-verb' : 'roles.relative-clause');
    if (object.length === 0) object = ofFirst;
  } else if (usesObject && !suffixed && first && !second && !isElsewhere && isDeed(context, predicate.antecedent)) {
    // `هجوم استهدف دورية`: who did the deed, where its own words say so.
    subject = doersOf(context, predicate.antecedent as number);
    if (subject.length === 0) subject = doerOfDescribed(context, predicate, depth);
    object = ofFirst;
    because.push('roles.relative-clause');
  } else if (first && second && !suffixed && usesObject && isObjectFirst(context, predicate, first)) {
    subject = sharedSubject(context, predicate, depth);
    object = ofFirst;
    because.push('roles.dropped-subject');
  } else if (first && second) {
    // `سيزور موسكو حفتر`: the place comes first, the visitor after it.
    const ofSecond = referentsOf(context, second, depth + 1);
    const isTurned =
      act?.modes.includes('visit') === true &&
      act.roles.actor.includes('subject') &&
      ofFirst.every(isSomewhere) &&
      ofSecond.length > 0 &&
      ofSecond.every(isSomebody);
    subject = isTurned ? ofSecond : ofFirst;
    if (object.length === 0) object = isTurned ? ofFirst : ofSecond;
    because.push('roles.verb-subject-object');
  } else if (first) {
    const isNoAgent =
      suffixed !== null &&
      ofFirst.length > 0 &&
      ofFirst.every((one) => !isBeing(one) && one.class !== 'weapon' && one.class !== 'vehicle');
    const objectLike =
      !showsSubject(context, first) &&
      !(isSpoken && documentAuthors(context, first).length > 0) &&
      (isNoAgent ||
        // `وعاب على الجماعة التصعيد`: an abstract noun says nothing to anybody, so the subject is dropped.
        (isSpoken && ofFirst.every((one) => one.kind === 'unknown' && one.class !== 'document')) ||
        (!suffixed && isOnlyObject(context, { predicate, act, usesObject, first, ofFirst })) ||
        (!suffixed && usesObject && isMet(context, { predicate, act, ofFirst, depth })));
    if (objectLike) {
      if (!isNoAgent) object = ofFirst;
      subject = sharedSubject(context, predicate, depth);
      because.push('roles.dropped-subject');
    } else {
      subject = ofFirst;
      because.push('roles.subject-after-verb');
    }
  } else if (isImpersonal(predicate, act)) {
    because.push('roles.passive');
  } else {
    subject = sharedSubject(context, predicate, depth);
    because.push('roles.dropped-subject');
  }
  // `أوقف الناشط، وحُكم عليه بالسجن`: nobody convicts or arrests himself.
  const mayJudge = analysis.person === 3 && (act?.type === 'SANCTION' || act?.type === 'COERCE');
  const judged = mayJudge ? prepositional(context, predicate, F.ON) : [];
  if (because.includes('roles.dropped-subject') && judged.some((one) => subject.some((two) => two.entity === one.entity)))
    return { subject: [], object, because: ['roles.passive'] };
  // `سلّمت الحركة الصليب الأحمر ست رهائن`: of two objects the people who are handed over.
  const handed = predicate.bare[predicate.before ? 1 : 2];
  const people = handed && act?.type === 'RETREAT' ? beingsOf(referentsOf(context, handed, depth + 1)) : NOBODY;
  if (people.length > 0) object = people;
  if (suffixed && !describesObject && object.length > 0 && areAllAmong(object, subject)) {
    // Nobody does it to himself with a plain pronoun.
    object = findAntecedent(
      context.chunks,
      context.resolved,
      predicate.chunk,
      suffixed,
      subject.map((one) => one.entity),
    );
  }
  const isPassive =
    analysis.voice === 'passive' || (act?.passiveCommon === true && object.length === 0 && analysis.voice !== 'active');
  if (isPassive && object.length === 0) {
    because.push('roles.passive');
    const agent = predicate.prepositional.find((one) => one.slot === F.BY_AGENT);
    return {
      subject: agent ? referentsOf(context, agent) : NOBODY,
      object: subject,
      because,
    };
  }
  return { subject, object, because };
}

/** `أن يقابل لافروف`, `والتقى شويغو`: a verb of meeting that shows one of two people shows the one who is met. */
function isMet(
  context: RoleContext,
  { predicate, act, ofFirst, depth }: Omit<OnlyPhrase, 'usesObject' | 'first'> & { readonly depth: number },
): boolean {
  if (act === null || isOfPlaces(act) || predicate.prepositional.some((one) => one.slot === F.WITH)) return false;
  if (act.type !== 'CONSULT' && !isObjectMissing(context, predicate, act)) return false;
  const isJoinedOn = (context.words[predicate.word] as TaggedWord).conjunction !== null && act.type !== 'CONSULT';
  return sharedSubject(context, predicate, depth).some(
    (one) => !isAmong(ofFirst, one) && (isSomebody(one) || MEETS.has(one.class ?? '') || (isJoinedOn && isBeing(one))),
  );
}

/** Classes of those who meet somebody, though they have no name: `زار وفد العاصمة والتقى الوزير`. */
const MEETS = new Set(['official', 'delegation']);

/** Who says it, where the subject is a document of theirs (`دعا بيان الخارجية إلى`); else whom the subject names. */
function sayersOf(context: RoleContext, subject: Argument, isSpoken: boolean, depth: number): readonly Referent[] {
  const authors = isSpoken ? documentAuthors(context, subject) : NOBODY;
  return authors.length > 0 ? authors : referentsOf(context, subject, depth);
}

/** The noun that a relative clause describes; of a deed or a plan those whose it is (`مشروعاً تونسياً يدعو إلى`). */
function describedBeings(context: RoleContext, at: number): readonly Referent[] {
  const referents = namedAt(context, at);
  return referents.length > 0 ? referents : nisbaReferents(context, (context.chunks[at] as Chunk).phrase);
}

/** Whether a predicate is said of whoever suffers its act: a passive, or `سقط قتيلان`, `استشهاد ثلاثة`. */
export const isPassive = (context: RoleContext, predicate: Predicate): boolean =>
  context.actOf[predicate.index]?.roles.recipient.includes('subject') === true ||
  (predicate.form === 'verb' && fillVerb(context, predicate).because.includes('roles.passive'));

const isDeed = (context: RoleContext, chunk: number | null): boolean =>
  chunk !== null && context.chunks[chunk]?.phrase?.isPredicate === true;

/** Whom a deed's genitive or its adjective names (`هجوم الحركة`, `غارة إسرائيلية`). */
function doersOf(context: RoleContext, chunk: number): readonly Referent[] {
  const genitive = context.byChunk[chunk]?.genitive;
  const owners = genitive ? referentsOf(context, genitive) : NOBODY;
  return owners.length > 0 ? owners : nisbaReferents(context, context.chunks[chunk]?.phrase);
}

/** `زيارة يلتقي خلالها نظيره`, `احتجاجات نددت فيها بالسلطة`: who does something in a deed is who does the deed. */
function doerOfDescribed(
  context: RoleContext,
  { antecedent, prepositional: slots }: Predicate,
  depth: number,
): readonly Referent[] {
  const deed = antecedent === null ? undefined : context.byChunk[antecedent];
  if (!deed || context.actOf[deed.index] === undefined || depth >= MAX_DEPTH) return NOBODY;
  const gender = genderOfDeed(deed.reading);
  const isIn = slots.some(
    ({ slot, chunks: [at] }) =>
      (slot === F.DURING || slot === F.IN) && context.chunks[at as number]?.phrase?.suffix?.gender === gender,
  );
  return isIn ? beingsOf(subjectOf(context, deed, depth + 1)) : NOBODY;
}

/** The subject of a joined verb's partner, else whoever the verb's person, gender and number can mean. */
function sharedSubject(context: RoleContext, predicate: Predicate, depth: number): readonly Referent[] {
  const said = ofWhomIsSaid(context, predicate, depth);
  if (said.length > 0) return said;
  const doing = doerOfDescribed(context, predicate, depth);
  if (doing.length > 0) return doing;
  const partner = predicate.joinedTo === null ? undefined : context.predicates[predicate.joinedTo];
  if (partner && depth < MAX_DEPTH && partner.reading.analysis.gender === predicate.reading.analysis.gender) {
    const shared = subjectOf(context, partner, depth + 1);
    if (shared.length > 0 && !isAnotherNumber(shared, predicate) && !isOtherThan(context, shared, predicate))
      return shared.map(dropped);
  }
  const { gender, number, person } = predicate.reading.analysis;
  // `تموله وتسلحه القاهرة`: two verbs before one subject.
  const next = context.predicates[predicate.index + 1];
  if (
    next?.form === 'verb' &&
    next.chunk === predicate.chunk + 1 &&
    next.bare.length > 0 &&
    next.reading.analysis.gender === gender &&
    depth < MAX_DEPTH
  )
    return subjectOf(context, next, depth + 1);
  if (person !== 3) return NOBODY;
  const isSaying = predicate.reading.lemma.cues.length > 0;
  return findAntecedent(
    context.chunks,
    context.resolved,
    predicate.chunk,
    { gender, number: number ?? 'singular' },
    [],
    isSaying,
  );
}

/** `قالت الحكومة إنها ترفض`: the pronoun of what is said means who says it, where it agrees. */
function ofWhomIsSaid(context: RoleContext, predicate: Predicate, depth: number): readonly Referent[] {
  const governor = predicate.governor === null ? undefined : context.predicates[predicate.governor];
  if (governor?.form !== 'verb' || governor.reading.lemma.cues.length === 0 || depth >= MAX_DEPTH) return NOBODY;
  let that = predicate.chunk - 1;
  while (that > governor.chunk && context.chunks[that]?.kind !== 'complementizer') that--;
  if (that <= governor.chunk) return NOBODY;
  const readings = context.words[(context.chunks[that] as Chunk).to - 1]?.readings;
  const pronoun = readings?.find((one) => one.suffix !== null && one.analysis.pos === 'complementizer')?.suffix;
  if (!pronoun) return NOBODY;
  const speaker = subjectOf(context, governor, depth + 1);
  return speaker.some((one) => agrees(one, pronoun)) ? speaker.map(dropped) : NOBODY;
}

/** The subject of any predicate: of a verb as filled, of a noun its genitive, pronoun or adjective. */
export function subjectOf(context: RoleContext, predicate: Predicate, depth: number): readonly Referent[] {
  if (predicate.form === 'verb') {
    if (predicate.before) return referentsOf(context, predicate.before, depth + 1);
    if (predicate.antecedent === null && predicate.bare.length === 0) return sharedSubject(context, predicate, depth);
    return depth >= MAX_DEPTH
      ? NOBODY
      : fillByFrame(context, predicate, context.actOf[predicate.index] ?? null, depth + 1).subject;
  }
  const own = predicate.genitive ? referentsOf(context, predicate.genitive, depth + 1) : NOBODY;
  if (own.length > 0) return own;
  if (predicate.suffix) return findAntecedent(context.chunks, context.resolved, predicate.chunk, predicate.suffix);
  // `ثالث تواصل بين الرجلين بعد اجتماع عام 2017`: both sides of a mutual deed.
  const parties = context.actOf[predicate.index]?.symmetric ? prepositional(context, predicate, F.BETWEEN) : NOBODY;
  if (parties.length > 0) return parties;
  return inherited(context, predicate, depth);
}

/** A verbal noun with no subject of its own takes that of the predicate that governs it. */
export function inherited(context: RoleContext, predicate: Predicate, depth: number): readonly Referent[] {
  if (predicate.governor === null || depth >= MAX_DEPTH) return NOBODY;
  const governor = context.predicates[predicate.governor] as Predicate;
  // In a reported clause (`قال إن تزويد ليبيا`) the one who reports does not act.
  if (governor.last < predicate.chunk && governor.reading.lemma.cues.length > 0) return NOBODY;
  return subjectOf(context, governor, depth + 1);
}
