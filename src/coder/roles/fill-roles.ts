// Subject and object of a predicate: after and before verbs, of passives, of verbal nouns by genitive, pronoun or adjective, of light
// verbs, relative clauses, joined verbs and dropped subjects.

import * as F from '../../arabic/function-words.ts';
import type { EventType } from '../../domain/index.ts';
import { dropped, findAntecedent } from '../pronouns.ts';
import type { Act, ActMatch, Argument, Chunk, Predicate, Referent, TaggedWord } from '../types.ts';
import {
  asGovernment,
  BEINGS,
  type Filled,
  isActive,
  isMasculine,
  isSomewhere,
  isThing,
  nisbaReferents,
  type RoleContext,
  showsObject,
  showsSubject,
} from './role-context.ts';

const MAX_DEPTH = 6;

/** Referents in a preposition's complement; `من قبل` and `على يد` stand in for the agent's `من`. */
export function prepositional(context: RoleContext, predicate: Predicate, slot: string): readonly Referent[] {
  const argument = predicate.prepositional.find((one) => one.slot === slot || (slot === F.FROM && one.slot === F.BY_AGENT));
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
    if (phrase.suffix && !phrase.isPredicate) return findAntecedent(context.chunks, context.resolved, index, phrase.suffix);
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
  const usesObject = act === null || act.roles.actor.includes('object') || act.roles.recipient.includes('object');
  const suffixed = predicate.suffix;
  const [first, second] = predicate.bare;
  const read = (argument: Argument | null | undefined): readonly Referent[] =>
    argument ? referentsOf(context, argument, depth + 1) : [];
  const antecedent =
    predicate.antecedent === null ? [] : (context.resolved[predicate.antecedent] ?? []).map((one) => asGovernment(context, one));
  // `محادثات عقدها`: the pronoun takes up the deed, and the subject is dropped.
  const describesObject =
    predicate.antecedent !== null &&
    suffixed !== null &&
    (first !== undefined || (antecedent.length === 0 && predicate.before === null));
  const objectOfPronoun = suffixed
    ? describesObject
      ? antecedent
      : findAntecedent(context.chunks, context.resolved, predicate.chunk, suffixed)
    : [];
  let subject: readonly Referent[] = [];
  let object: readonly Referent[] = objectOfPronoun;
  if (analysis.person === 1) {
    // `أدعو الليبيين`: the speaker is whoever is quoted; the attribution names him.
    because.push('roles.first-person');
    if (object.length === 0) object = read(first);
  } else if (
    predicate.before === null &&
    antecedent.length > 0 &&
    !describesObject &&
    first &&
    !usesObject &&
    read(first).some((one) => BEINGS.has(one.kind))
  ) {
    // `محتجزاً اتفق الطرفان على مبادلته`: the clause has a subject of its own.
    subject = read(first);
    because.push('roles.subject-after-verb');
  } else if (predicate.before || (antecedent.length > 0 && !describesObject)) {
    subject = predicate.before ? read(predicate.before) : antecedent;
    because.push(predicate.before ? 'roles.subject-before-verb' : 'roles.relative-clause');
    if (object.length === 0) object = read(first);
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
    const isMet =
      act !== null &&
      (act.type === 'CONSULT' || isObjectMissing) &&
      usesObject &&
      !suffixed &&
      !predicate.prepositional.some((one) => one.slot === F.WITH) &&
      sharedSubject(context, predicate, depth).some(
        (one) => !read(first).some((two) => two.entity === one.entity) && (one.kind === 'person' || one.kind === 'role'),
      );
    // `وعاب على الجماعة التصعيد`: an abstract noun says nothing to anybody, so the subject is dropped.
    const isNoSpeaker =
      act !== null &&
      ACTED_BY_BEINGS.has(act.type) &&
      read(first).every((one) => one.kind === 'unknown' && one.class !== 'document');
    const objectLike =
      isNoSpeaker ||
      isMet ||
      isMismatch ||
      isNoAgent ||
      (!suffixed &&
        usesObject &&
        !showsSubject(context, first) &&
        (analysis.number !== 'singular' || showsObject(context, first) || (isThing(read(first)) && predicate.joinedTo !== null)));
    if (objectLike) {
      if (!isNoAgent) object = read(first);
      subject = sharedSubject(context, predicate, depth);
      because.push('roles.dropped-subject');
    } else {
      subject = read(first);
      because.push('roles.subject-after-verb');
    }
  } else {
    subject = sharedSubject(context, predicate, depth);
    because.push('roles.dropped-subject');
  }
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
      object: because.includes('roles.dropped-subject') ? subject : subject,
      because,
    };
  }
  return { subject, object, because };
}

/** Types whose actors are people and bodies, never abstract things. */
const ACTED_BY_BEINGS = new Set<EventType>([
  'ACCUSE',
  'REQUEST',
  'AGREE',
  'REJECT',
  'SUPPORT',
  'THREATEN',
  'CONSULT',
  'CONCEDE',
  'COERCE',
  'AID',
  'COOPERATE',
]);

/** The subject of a joined verb's partner, else whoever the verb's person, gender and number can mean. */
function sharedSubject(context: RoleContext, predicate: Predicate, depth: number): readonly Referent[] {
  const partner = predicate.joinedTo === null ? undefined : context.predicates[predicate.joinedTo];
  if (partner && depth < MAX_DEPTH && partner.reading.analysis.gender === predicate.reading.analysis.gender) {
    const shared = subjectOf(context, partner, depth + 1);
    if (shared.length > 0) return shared.map(dropped);
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
  return findAntecedent(context.chunks, context.resolved, predicate.chunk, { gender, number: number ?? 'singular' });
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
  return inherited(context, predicate, depth);
}

/** Whose deed a verbal noun without a genitive subject is: its governor's subject, else that of the clause (`طلباً للخدمات`). */
function nounSubject(context: RoleContext, predicate: Predicate): readonly Referent[] {
  const governing = inherited(context, predicate, 0);
  if (governing.length > 0) return governing;
  const ofClause = clauseSubject(context, predicate);
  return ofClause.length > 0 ? ofClause : headlineSubject(context, predicate);
}

/** A sentence with no verb before the noun has its first bare phrase for a subject: `قائد الجيش إلى موسكو تمهيداً لتوقيع`. */
function headlineSubject(context: RoleContext, predicate: Predicate): readonly Referent[] {
  let found: readonly Referent[] = [];
  for (let at = predicate.chunk - 1; at >= Math.max(0, predicate.chunk - 14); at--) {
    const chunk = context.chunks[at] as Chunk;
    if (chunk.sentence !== predicate.sentence) break;
    if (chunk.kind === 'verb') return [];
    if (chunk.phrase?.preposition !== null || chunk.phrase.genitive) continue;
    const beings = (context.resolved[at] ?? []).map((one) => asGovernment(context, one)).filter((one) => BEINGS.has(one.kind));
    if (beings.length > 0) found = beings;
  }
  return found.map(dropped);
}

/** A verbal noun with no subject of its own takes that of the predicate that governs it. */
function inherited(context: RoleContext, predicate: Predicate, depth: number): readonly Referent[] {
  if (predicate.governor === null || depth >= MAX_DEPTH) return [];
  const governor = context.predicates[predicate.governor] as Predicate;
  // In a reported clause (`قال إن تزويد ليبيا`) the one who reports does not act.
  if (governor.last < predicate.chunk && governor.reading.lemma.cues.length > 0) return [];
  return subjectOf(context, governor, depth + 1);
}

/** Subject and object of a verbal noun, an act noun or a participle. */
export function fillNoun(context: RoleContext, match: ActMatch): Filled {
  const { act, predicate, light } = match;
  if (predicate.form === 'participle') return fillParticiple(context, match);
  const because: string[] = [];
  const chunk = context.chunks[predicate.chunk] as Chunk;
  const genitive = predicate.genitive ? referentsOf(context, predicate.genitive) : [];
  const lightSubject =
    light && light.verb.subject === 'actor' && light.verb.noun !== 'subject' && light.predicate.form === 'verb'
      ? subjectOf(context, light.predicate, 0)
      : [];
  const pronoun = predicate.suffix
    ? findAntecedent(
        context.chunks,
        context.resolved,
        predicate.chunk,
        predicate.suffix,
        act.idafa === 'object' ? lightSubject.map((one) => one.entity) : [],
      )
    : [];
  // `زيارة موسكو`: what is visited, though the frame's genitive is the visitor.
  const isGoal =
    act.modes.includes('visit') &&
    predicate.genitive !== null &&
    (context.resolved[predicate.genitive.chunks[0] as number] ?? []).some((one) => one.kind === 'place' || one.kind === 'state');
  const owner = genitive.length > 0 ? genitive : pronoun;
  const toWhom = prepositional(context, predicate, F.FOR);
  const agent = prepositional(context, predicate, F.BY_AGENT);
  const nisba = nisbaReferents(context, chunk.phrase?.nisbas ?? [], chunk.phrase?.nisbaWords ?? []);
  const usesObject = act.roles.actor.includes('object') || act.roles.recipient.includes('object');
  let subject: readonly Referent[] = agent;
  let object: readonly Referent[] = [];
  if (owner.length > 0) {
    const isSubject =
      (act.idafa === 'subject' && !isGoal) ||
      (usesObject && toWhom.length > 0 && act.idafa !== 'none') ||
      (predicate.bare.length > 0 && usesObject);
    if (isSubject && subject.length === 0) {
      subject = owner;
      because.push('roles.genitive-subject');
    } else {
      object = owner;
      because.push('roles.genitive-object');
    }
  }
  if (object.length === 0 && usesObject)
    object = toWhom.length > 0 ? toWhom : predicate.bare[0] ? referentsOf(context, predicate.bare[0]) : [];
  // `هجوماً للحوثيين`, `محطة لحفتر`: the lam of an indefinite noun names whose it is.
  if (
    subject.length === 0 &&
    owner.length === 0 &&
    !usesObject &&
    !act.roles.recipient.includes(F.FOR) &&
    !(context.words[predicate.word] as TaggedWord).article
  ) {
    const isNext = predicate.prepositional.some((one) => one.slot === F.FOR && one.chunks[0] === predicate.chunk + 1);
    subject = (isNext ? toWhom : []).filter(
      (one) => BEINGS.has(one.kind) && !(one.kind === 'state' && act.modes.includes('visit')),
    );
  }
  if (subject.length === 0 && light && light.verb.subject === 'actor') {
    subject = (
      light.verb.noun === 'subject'
        ? []
        : light.predicate.form === 'noun'
          ? nounSubject(context, light.predicate)
          : subjectOf(context, light.predicate, 0)
    ).filter((one) => !object.some((other) => other.entity === one.entity));
    if (subject.length > 0) because.push(light.verb.id);
  }
  if (subject.length === 0 && nisba.length > 0 && !(light?.verb.subject === 'recipient')) {
    subject = nisba;
    because.push('roles.adjective-subject');
  }
  if (subject.length === 0 && light === null) {
    subject = nounSubject(context, predicate).filter((one) => !object.some((other) => other.entity === one.entity));
    if (subject.length > 0) because.push('roles.governor-subject');
  }
  return { subject, object, because };
}

/** The subject of the nearest verb before a circumstantial participle. */
function clauseSubject(context: RoleContext, predicate: Predicate): readonly Referent[] {
  for (let index = predicate.index - 1; index >= Math.max(0, predicate.index - 8); index--) {
    const verb = context.predicates[index] as Predicate;
    if (verb.sentence !== predicate.sentence) break;
    if (verb.form === 'verb' && verb.reading.lemma.cues.length === 0) {
      const subject = subjectOf(context, verb, 0);
      if (subject.length > 0) return subject.map(dropped);
    }
  }
  return findAntecedent(context.chunks, context.resolved, predicate.chunk, {
    gender: predicate.reading.analysis.gender,
    number: predicate.reading.analysis.number ?? 'singular',
  });
}

/** `المدعومة من`: the described noun is the object; `معتبراً`: the clause's subject is the subject. */
function fillParticiple(context: RoleContext, { predicate }: ActMatch): Filled {
  const described = predicate.before ? referentsOf(context, predicate.before) : clauseSubject(context, predicate);
  if (predicate.reading.analysis.nounForm === 'passive-participle') {
    const agent =
      [F.FROM, F.BY_AGENT, F.BY].map((slot) => prepositional(context, predicate, slot)).find((found) => found.length > 0) ?? [];
    return { subject: agent, object: described, because: ['roles.passive-participle'] };
  }
  const object = predicate.bare[0] ? referentsOf(context, predicate.bare[0]) : [];
  return { subject: described, object, because: ['roles.participle'] };
}
