// Subject and object of a finite verb: after and before it, of passives, relative clauses, joined verbs and dropped subjects; the subject of
// any predicate; and whom a phrase stands for.

import * as F from '../../arabic/function-words.ts';
import { agrees, dropped, findAntecedent } from '../pronouns.ts';
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
import {
  asGovernment,
  BEINGS,
  type Filled,
  goesOn,
  isActive,
  isImpersonal,
  isMasculine,
  isOfPlaces,
  isOneMan,
  isPlace,
  isPlainlyPassive,
  isSomewhere,
  isThing,
  meantBy,
  nisbaReferents,
  type RoleContext,
  showsObject,
  showsSubject,
  startsFeminine,
} from './role-context.ts';

const MAX_DEPTH = 6;

/** Referents in a preposition's complement; `من قبل` and `على يد` stand in for the agent's `من`. */
export function prepositional(context: RoleContext, predicate: Predicate, slot: string): readonly Referent[] {
  const argument = predicate.prepositional.find(
    (one) => (one.slot === slot || (slot === F.FROM && one.slot === F.BY_AGENT)) && !completesDeed(context, predicate, one),
  );
  return argument ? referentsOf(context, argument) : [];
}

/** Referents of all phrases of an argument; a phrase that is only a pronoun gives whom it means. */
export function referentsOf(context: RoleContext, argument: Argument, depth = 0): readonly Referent[] {
  return argument.chunks.flatMap((index) => {
    const chunk = context.chunks[index] as Chunk;
    const referents = context.resolved[index] ?? [];
    if (referents.length > 0) return referents.map((one) => asGovernment(context, one));
    const phrase = chunk.phrase;
    if (!phrase) return [];
    if (phrase.suffix && !phrase.isPredicate) return meantBy(context, chunk, phrase.suffix);
    // `الدور المصري`, `الوساطة الإفريقية`: the adjective names whose it is.
    const named = nisbaReferents(context, phrase.nisbas, phrase.nisbaWords);
    if (named.length > 0 || !phrase.isPredicate || argument.slot !== 'before' || depth >= MAX_DEPTH) return named;
    // `اجتماعات الوزراء … ستبحث`: what a meeting does its participants do.
    const predicate = context.byChunk.get(index);
    return predicate ? subjectOf(context, predicate, depth + 1) : [];
  });
}

/** Subject and object of a finite verb. */
export function fillVerb(context: RoleContext, predicate: Predicate, act: Act | null, depth = 0): Filled {
  const because: string[] = [];
  const { analysis } = predicate.reading;
  // `قاد إلى القاهرة وفداً`: the object that the frame asks for is no subject.
  const reachesObject = act === null || act.roles.actor.includes('object') || act.roles.recipient.includes('object');
  const usesObject = reachesObject || act.with?.object !== undefined;
  const suffixed = predicate.suffix;
  const [first, next] = predicate.bare;
  // `قتل ثلاثة جنوب لبنان`: nobody kills or wounds a place.
  const second = act?.harm && next && referentsOf(context, next, depth + 1).every(isSomewhere) ? undefined : next;
  const isSpoken = act !== null && ACTED_BY_BEINGS.has(act.type);
  const read = (argument: Argument | null | undefined): readonly Referent[] => {
    if (!argument) return [];
    const isSubject = argument === predicate.before || (argument === first && predicate.before === null);
    const authors = isSpoken && isSubject ? documentAuthors(context, argument) : [];
    return authors.length > 0 ? authors : referentsOf(context, argument, depth + 1);
  };
  const isElsewhere = isTakenUpWithin(context, predicate);
  const antecedent = predicate.antecedent === null || isElsewhere ? [] : describedBeings(context, predicate.antecedent);
  // `محادثات عقدها`: the pronoun takes up the deed, and the subject is dropped.
  const describesObject =
    predicate.antecedent !== null &&
    suffixed !== null &&
    (first !== undefined || (antecedent.length === 0 && predicate.before === null) || isObjectOnly(predicate, antecedent));
  const objectOfPronoun = suffixed
    ? describesObject
      ? antecedent
      : findAntecedent(context.chunks, context.resolved, predicate.chunk, suffixed)
    : [];
  let subject: readonly Referent[] = [];
  let object: readonly Referent[] = objectOfPronoun;
  const isDoneBy = usesObject && !first && !suffixed && predicate.prepositional.some((one) => one.slot === F.BY_AGENT);
  if (isPlainlyPassive(context, predicate) || isDoneBy) {
    // `أصيب ثلاثة`, `قُتلوا`: whoever the verb is said of suffers it.
    const agent = predicate.prepositional.find((one) => one.slot === F.BY_AGENT);
    const said = predicate.before ?? first;
    const victims = said ? read(said) : antecedent.length > 0 ? antecedent : sharedSubject(context, predicate, depth);
    return { subject: agent ? referentsOf(context, agent) : [], object: victims, because: ['roles.passive'] };
  }
  const only = exceptedBy(context, predicate);
  if (only.length > 0) {
    // `لم يزر السلطنة سوى نجاد`, but `لم تقتل إسرائيل سوى مدنيين`.
    const said = first ? read(first) : objectOfPronoun;
    const isSubject =
      first !== undefined &&
      said.some((one) => BEINGS.has(one.kind) && agrees(one, { gender: analysis.gender, number: 'singular' }));
    return { subject: isSubject ? said : only, object: isSubject ? only : said, because: ['roles.verb-subject-object'] };
  }
  const speaker = ofWhomIsSaid(context, predicate, depth);
  if (analysis.person === 1) {
    // `أدعو الليبيين`: the speaker is whoever is quoted; the attribution names him.
    because.push('roles.first-person');
    if (object.length === 0) object = read(first);
  } else if (speaker.length > 0 && first && act?.passiveCommon !== true && !showsSubject(context, first)) {
    // `قال إنه عرض حاجات قواته`: the pronoun is the subject.
    subject = speaker;
    if (object.length === 0) object = read(first);
    because.push('roles.dropped-subject');
  } else if (
    predicate.before === null &&
    antecedent.length > 0 &&
    !describesObject &&
    first &&
    !reachesObject &&
    read(first).some((one) => BEINGS.has(one.kind))
  ) {
    // `محتجزاً اتفق الطرفان على مبادلته`: the clause has a subject of its own.
    subject = read(first);
    because.push('roles.subject-after-verb');
  } else if (predicate.before || (antecedent.length > 0 && !describesObject)) {
    const said = predicate.before ? read(predicate.before) : antecedent;
    // `لقاء بين بوتين وأردوغان، اتفقا خلاله`: two act, not the last of them.
    const isOneOfTwo = analysis.number === 'dual' && said.length === 1 && said[0]?.number === 'singular';
    const pair = isOneOfTwo
      ? findAntecedent(context.chunks, context.resolved, predicate.chunk, { gender: analysis.gender, number: 'dual' })
      : [];
    subject = pair.length > 1 ? pair : said;
    because.push(predicate.before ? 'roles.subject-before-verb' : 'roles.relative-clause');
    if (object.length === 0) object = read(first);
  } else if (usesObject && !suffixed && first && !second && !isElsewhere && isDeed(context, predicate.antecedent)) {
    // `هجوم استهدف دورية`: who did the deed, where its own words say so.
    subject = doersOf(context, predicate.antecedent as number);
    if (subject.length === 0) subject = doerOfDescribed(context, predicate, depth);
    object = read(first);
    because.push('roles.relative-clause');
  } else if (first && second && !suffixed && usesObject && isObjectFirst(context, predicate, first)) {
    subject = sharedSubject(context, predicate, depth);
    object = read(first);
    because.push('roles.dropped-subject');
  } else if (first && second) {
    // `سيزور موسكو حفتر`: the place comes first, the visitor after it.
    const [one, two] = [read(first), read(second)];
    const isTurned =
      act?.modes.includes('visit') === true &&
      act.roles.actor.includes('subject') &&
      one.every(isSomewhere) &&
      two.length > 0 &&
      two.every((referent) => referent.kind === 'person' || referent.kind === 'role');
    subject = isTurned ? two : one;
    if (object.length === 0) object = isTurned ? one : two;
    because.push('roles.verb-subject-object');
  } else if (first) {
    const isMismatch =
      analysis.number === 'singular' &&
      analysis.gender === 'feminine' &&
      usesObject &&
      !suffixed &&
      predicate.joinedTo !== null &&
      read(first).every(isMasculine);
    // `وتولى السلطة`: a feminine noun right after a verb without its ending is no subject.
    const isFeminine =
      (usesObject || predicate.joinedTo !== null) &&
      !suffixed &&
      isOneMan(analysis) &&
      startsFeminine(context, predicate, first) &&
      act?.passiveCommon !== true;
    const isNoAgent =
      suffixed !== null &&
      read(first).length > 0 &&
      read(first).every((one) => !BEINGS.has(one.kind) && one.class !== 'weapon' && one.class !== 'vehicle');
    // `أن يقابل لافروف`, `والتقى شويغو`: a verb of meeting that shows one of two people shows the one who is met.
    const otherSlots = act?.roles.recipient.filter((slot) => slot !== 'object') ?? [];
    const isObjectMissing =
      act?.roles.recipient.includes('object') === true &&
      (!act.passiveCommon || isActive(context, predicate.joinedTo)) &&
      (predicate.joinedTo !== null ||
        (act.type === 'ACCUSE' &&
          (context.words[predicate.word] as TaggedWord).conjunction !== null &&
          predicate.prepositional.some((one) => one.slot === F.BY))) &&
      !predicate.prepositional.some((one) => otherSlots.includes(one.slot));
    const isJoinedOn = (context.words[predicate.word] as TaggedWord).conjunction !== null && act?.type !== 'CONSULT';
    const isMet =
      act !== null &&
      !isOfPlaces(act) &&
      (act.type === 'CONSULT' || isObjectMissing) &&
      usesObject &&
      !suffixed &&
      !predicate.prepositional.some((one) => one.slot === F.WITH) &&
      sharedSubject(context, predicate, depth).some(
        (one) =>
          !read(first).some((two) => two.entity === one.entity) &&
          (one.kind === 'person' || one.kind === 'role' || one.class === 'official' || (isJoinedOn && BEINGS.has(one.kind))),
      );
    // `وعاب على الجماعة التصعيد`: an abstract noun says nothing to anybody, so the subject is dropped.
    const isNoSpeaker = isSpoken && read(first).every((one) => one.kind === 'unknown' && one.class !== 'document');
    const isDocument = isSpoken && documentAuthors(context, first).length > 0;
    const objectLike =
      !isDocument &&
      !showsSubject(context, first) &&
      (isNoSpeaker ||
        isMet ||
        isMismatch ||
        isFeminine ||
        isNoAgent ||
        (!suffixed &&
          usesObject &&
          !showsSubject(context, first) &&
          (analysis.number !== 'singular' ||
            showsObject(context, first) ||
            (isThing(read(first)) && predicate.joinedTo !== null))) ||
        // `كانت قد انتزعت الفاشر`, `ثم قصفت مواقع الجيش`: no place attacks.
        (usesObject && !suffixed && act?.type === 'ASSAULT' && goesOn(context.words, predicate) && isPlace(read(first))));
    if (objectLike) {
      if (!isNoAgent) object = read(first);
      subject = sharedSubject(context, predicate, depth);
      because.push('roles.dropped-subject');
    } else {
      subject = read(first);
      because.push('roles.subject-after-verb');
    }
  } else if (isImpersonal(predicate, act)) {
    because.push('roles.passive');
  } else {
    subject = sharedSubject(context, predicate, depth);
    because.push('roles.dropped-subject');
  }
  // `سلّمت الحركة الصليب الأحمر ست رهائن`: of two objects the people who are handed over.
  const handed = predicate.bare[predicate.before ? 1 : 2];
  const people = handed && act?.type === 'RETREAT' ? read(handed).filter((one) => BEINGS.has(one.kind)) : [];
  if (people.length > 0) object = people;
  if (
    suffixed &&
    !describesObject &&
    object.length > 0 &&
    object.every((one) => subject.some((two) => two.entity === one.entity))
  ) {
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
      subject: agent ? referentsOf(context, agent) : [],
      object: subject,
      because,
    };
  }
  return { subject, object, because };
}

/** The noun that a relative clause describes; of a deed or a plan those whose it is (`مشروعاً تونسياً يدعو إلى`). */
function describedBeings(context: RoleContext, at: number): readonly Referent[] {
  const referents = (context.resolved[at] ?? []).map((one) => asGovernment(context, one));
  const phrase = (context.chunks[at] as Chunk).phrase;
  return referents.length > 0 || !phrase ? referents : nisbaReferents(context, phrase.nisbas, phrase.nisbaWords);
}

/** Whether a verb is said of whoever suffers its act. */
export const isPassive = (context: RoleContext, predicate: Predicate): boolean =>
  predicate.form === 'verb' &&
  fillVerb(context, predicate, context.actOf.get(predicate.index) ?? null).because.includes('roles.passive');

const isDeed = (context: RoleContext, chunk: number | null): boolean =>
  chunk !== null && context.chunks[chunk]?.phrase?.isPredicate === true;

/** Whom a deed's genitive or its adjective names (`هجوم الحركة`, `غارة إسرائيلية`). */
function doersOf(context: RoleContext, chunk: number): readonly Referent[] {
  const phrase = context.chunks[chunk]?.phrase;
  const genitive = context.byChunk.get(chunk)?.genitive;
  const owners = genitive ? referentsOf(context, genitive) : [];
  return owners.length > 0 ? owners : nisbaReferents(context, phrase?.nisbas ?? [], phrase?.nisbaWords ?? []);
}

/** `زيارة يلتقي خلالها نظيره`, `احتجاجات نددت فيها بالسلطة`: who does something in a deed is who does the deed. */
function doerOfDescribed(
  context: RoleContext,
  { antecedent, prepositional: slots }: Predicate,
  depth: number,
): readonly Referent[] {
  const deed = antecedent === null ? undefined : context.byChunk.get(antecedent);
  if (!deed || !context.actOf.has(deed.index) || depth >= MAX_DEPTH) return [];
  const gender = genderOfDeed(deed.reading);
  const isIn = slots.some(
    ({ slot, chunks: [at] }) =>
      (slot === F.DURING || slot === F.IN) && context.chunks[at as number]?.phrase?.suffix?.gender === gender,
  );
  return isIn ? subjectOf(context, deed, depth + 1).filter((one) => BEINGS.has(one.kind)) : [];
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
  if (person !== 3) return [];
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
  if (governor?.form !== 'verb' || governor.reading.lemma.cues.length === 0 || depth >= MAX_DEPTH) return [];
  const that = context.chunks.slice(governor.chunk + 1, predicate.chunk).findLast((one) => one.kind === 'complementizer');
  const readings = that ? (context.words[that.to - 1]?.readings ?? []) : [];
  const pronoun = readings.find((one) => one.suffix !== null && one.analysis.pos === 'complementizer')?.suffix;
  if (!pronoun) return [];
  const speaker = subjectOf(context, governor, depth + 1);
  return speaker.some((one) => agrees(one, pronoun)) ? speaker.map(dropped) : [];
}

/** The subject of any predicate: of a verb as filled, of a noun its genitive, pronoun or adjective. */
export function subjectOf(context: RoleContext, predicate: Predicate, depth: number): readonly Referent[] {
  if (predicate.form === 'verb') {
    if (predicate.before) return referentsOf(context, predicate.before, depth + 1);
    if (predicate.antecedent === null && predicate.bare.length === 0) return sharedSubject(context, predicate, depth);
    return depth >= MAX_DEPTH ? [] : fillVerb(context, predicate, context.actOf.get(predicate.index) ?? null, depth + 1).subject;
  }
  const own = predicate.genitive ? referentsOf(context, predicate.genitive, depth + 1) : [];
  if (own.length > 0) return own;
  if (predicate.suffix) return findAntecedent(context.chunks, context.resolved, predicate.chunk, predicate.suffix);
  // `ثالث تواصل بين الرجلين بعد اجتماع عام 2017`: both sides of a mutual deed.
  const parties = context.actOf.get(predicate.index)?.symmetric ? prepositional(context, predicate, F.BETWEEN) : [];
  if (parties.length > 0) return parties;
  return inherited(context, predicate, depth);
}

/** A verbal noun with no subject of its own takes that of the predicate that governs it. */
export function inherited(context: RoleContext, predicate: Predicate, depth: number): readonly Referent[] {
  if (predicate.governor === null || depth >= MAX_DEPTH) return [];
  const governor = context.predicates[predicate.governor] as Predicate;
  // In a reported clause (`قال إن تزويد ليبيا`) the one who reports does not act.
  if (governor.last < predicate.chunk && governor.reading.lemma.cues.length > 0) return [];
  return subjectOf(context, governor, depth + 1);
}
