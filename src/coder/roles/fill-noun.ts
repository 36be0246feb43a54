// Subject and object of a verbal noun, an act noun or a participle: by genitive, pronoun, adjective or light verb, else whoever the clause
// is about.

import * as F from '../../arabic/function-words.ts';
import { isDecision } from '../joins-masdar.ts';
import { agrees, dropped, findAntecedent } from '../pronouns.ts';
import { areAllAmong, beingsOf, isBeing, isSomebody, NOBODY, without } from '../referent-lists.ts';
import type { Act, ActMatch, Chunk, Predicate, Referent, TaggedWord } from '../types.ts';
import { isGiven } from './complements.ts';
import { inherited, isPassive, prepositional, referentsOf, subjectOf } from './fill-verb.ts';
import { indirectObject } from './indirect-object.ts';
import { type Filled, namedAt, nisbaReferents, type RoleContext, SPEECH_TYPES } from './role-context.ts';

/** Subject and object of a verbal noun, an act noun or a participle. */
export function fillNoun(context: RoleContext, match: ActMatch): Filled {
  const { act, predicate, light } = match;
  if (predicate.form === 'participle') return fillParticiple(context, match);
  const because: string[] = [];
  const chunk = context.chunks[predicate.chunk] as Chunk;
  const genitive = predicate.genitive ? referentsOf(context, predicate.genitive) : NOBODY;
  const lightSubject =
    light && light.verb.subject === 'actor' && light.verb.noun !== 'subject' && light.predicate.form === 'verb'
      ? subjectOf(context, light.predicate, 0)
      : NOBODY;
  // `السيارات تم تدميرها`: the pronoun of what is done stands for what is spoken of.
  const topic = light?.verb.noun === 'subject' && light.verb.subject === 'none' ? light.predicate.before : null;
  const spokenOf = predicate.suffix && topic ? referentsOf(context, topic) : NOBODY;
  const found = predicate.suffix
    ? findAntecedent(
        context.chunks,
        context.resolved,
        predicate.chunk,
        predicate.suffix,
        act.idafa === 'object' ? lightSubject.map((one) => one.entity) : [],
      )
    : NOBODY;
  const pronoun = spokenOf.length > 0 ? spokenOf : found;
  // `زيارة موسكو`: what is visited, though the frame's genitive is the visitor.
  const isGoal =
    act.modes.includes('visit') &&
    predicate.genitive !== null &&
    (context.resolved[predicate.genitive.chunks[0] as number] ?? []).some((one) => one.kind === 'place' || one.kind === 'state');
  const owner = genitive.length > 0 ? genitive : pronoun;
  const toWhom = prepositional(context, predicate, F.FOR);
  // `صد الهجوم من قبل الجيش`: the agent is of the deed that is done to this one.
  const isDoneTo = light?.verb.subject === 'recipient' && light.predicate.form === 'noun';
  const agent = isDoneTo ? NOBODY : beingsOf(prepositional(context, predicate, isGiven(act) ? F.FROM : F.BY_AGENT));
  const nisba = nisbaReferents(context, chunk.phrase);
  const usesObject = act.roles.actor.includes('object') || act.roles.recipient.includes('object');
  const deciding = deciderOf(context, light?.predicate.form === 'noun' ? light.predicate : predicate);
  if (deciding.length > 0) {
    const done = genitive.length > 0 ? genitive : predicate.bare[0] ? referentsOf(context, predicate.bare[0]) : NOBODY;
    return { subject: deciding, object: usesObject ? without(done, deciding) : NOBODY, because: ['roles.governor-subject'] };
  }
  // `كان في استقباله الوزير`: whoever waits to receive somebody stands after the noun.
  const isWelcome = chunk.phrase?.preposition === F.IN && act.roles.actor.includes('object');
  let subject = isWelcome && predicate.bare[0] ? referentsOf(context, predicate.bare[0]) : agent;
  let object = NOBODY;
  if (owner.length > 0) {
    // `شاركت مصر في قمة باريس`: where it is held.
    const isVenue =
      predicate.genitive !== null &&
      act.type === 'CONSULT' &&
      (context.resolved[predicate.genitive.chunks[0] as number] ?? []).every((one) => one.kind === 'place');
    // `عاود الجيش قصف المدينة`: who does it is the subject of the light verb.
    const isCarried =
      genitive.length > 0 &&
      lightSubject.length > 0 &&
      light?.verb.status !== 'negated' &&
      (usesObject || isVenue || !genitive.some(isBeing));
    const isSubject =
      !isWelcome &&
      // `قبول الحركة مبدأ التهدئة`: nobody is accepted or refused who accepts.
      ((ANSWERS.has(act.type) && act.roles.content.includes('object') && genitive.length > 0 && genitive.every(isBeing)) ||
        (act.idafa === 'subject' && !isGoal && !isCarried) ||
        (usesObject &&
          toWhom.length > 0 &&
          act.idafa !== 'none' &&
          (act.idafa !== 'object' || isNextTo(context, predicate, F.FOR))) ||
        (predicate.bare.length > 0 && usesObject && (act.idafa !== 'object' || genitive.every(isBody))) ||
        // `يحظى بمساندة القاهرة`, `تلقى دعم روسيا`: who gives what is received.
        (light?.verb.subject === 'recipient' && genitive.length > 0) ||
        // `لقي ثلاثة مصرعهم`: their death is not their deed.
        (genitive.length === 0 && spokenOf.length === 0 && act.harm === null && isGovernorsOwn(context, predicate, pronoun)));
    if (isSubject && subject.length === 0) {
      subject = owner;
      because.push('roles.genitive-subject');
    } else {
      object = named(context, predicate, genitive) ?? owner;
      because.push('roles.genitive-object');
    }
  }
  // `أول زيارة لوزير الخارجية التركي إلى دمشق`: somebody in لـ is who visits, unless the light verb says who does (`قام بزيارة للجرحى`).
  const isVisitor =
    subject.length === 0 && owner.length === 0 && lightSubject.length === 0 && act.modes.includes('visit') && areMen(toWhom);
  if (isVisitor) {
    subject = toWhom;
    because.push('roles.genitive-subject');
  }
  // `هدف الزيارة عسكري`: a deed with the article takes no bare object.
  const isTaken = (context.words[predicate.word] as TaggedWord).article;
  // `أودعت النيابة ناشطين الحبس`: the verb's other object.
  const other = usesObject && owner.length === 0 ? indirectObject(light, predicate.chunk) : null;
  if (other) object = referentsOf(context, other);
  if (object.length === 0 && usesObject && !isVisitor)
    object = toWhom.length > 0 ? toWhom : predicate.bare[0] && !isTaken ? referentsOf(context, predicate.bare[0]) : NOBODY;
  // `هجوماً للحوثيين`, `محطة لحفتر`: the lam of an indefinite noun names whose it is.
  if (
    subject.length === 0 &&
    owner.length === 0 &&
    !usesObject &&
    !act.roles.recipient.includes(F.FOR) &&
    !(context.words[predicate.word] as TaggedWord).article
  ) {
    const isNext = predicate.prepositional.some((one) => one.slot === F.FOR && one.chunks[0] === predicate.chunk + 1);
    const isVisit = act.modes.includes('visit');
    subject = isNext ? toWhom.filter((one) => isBeing(one) && !(one.kind === 'state' && isVisit)) : NOBODY;
  }
  if (subject.length === 0 && light && light.verb.subject === 'actor') {
    const ofLight =
      light.verb.noun === 'subject'
        ? NOBODY
        : light.predicate.form === 'noun'
          ? ownOrLent(context, light.predicate)
          : subjectOf(context, light.predicate, 0);
    subject = without(ofLight, object);
    if (subject.length > 0) because.push(light.verb.id);
  }
  if (nisba.length > 0 && object.length === 0 && act.harm !== null && act.idafa === 'object') {
    // `خلف أربعة قتلى إيرانيين`: the dead are of that nation.
    object = nisba;
    because.push('roles.genitive-object');
  } else if (subject.length === 0 && nisba.length > 0 && !(light?.verb.subject === 'recipient')) {
    subject = nisba;
    because.push('roles.adjective-subject');
  }
  if (subject.length === 0 && act.type === 'AID') subject = giversOf(context, predicate);
  // `توجه إلى القاهرة تمهيداً لتوقيع اتفاق`: an adverb leaves the deed to whom the clause is about.
  const isAdverb = light?.verb.subject === 'none' && light.predicate.reading.analysis.accusative;
  if (subject.length === 0 && (light === null || isAdverb) && !isReportedHarm(context, match)) {
    subject = isUndone(context, predicate) ? NOBODY : without(nounSubject(context, predicate), object);
    if (subject.length > 0) because.push('roles.governor-subject');
  }
  return { subject, object, because };
}

/** Acts of words about something. */
const ANSWERS = new Set<Act['type']>(['AGREE', 'REJECT']);

const areMen = (ones: readonly Referent[]): boolean => ones.length > 0 && ones.every(isSomebody);

/** `قصف الجيش مواقع`: a body in the genitive acts; whoever else stands there (`اغتيال القائد`, `مقتل ثلاثة`) is acted upon. */
const isBody = (one: Referent): boolean =>
  one.kind === 'state' || one.kind === 'organization' || (one.kind === 'group' && one.how !== 'description' && one.role === null);

/** `اغتيال القيادي في الحزب علي حسن`: the name in apposition says who the post is. */
function named(context: RoleContext, { bare }: Predicate, genitive: readonly Referent[]): readonly Referent[] | null {
  const [post] = genitive;
  const name = bare[0] && genitive.length === 1 && post?.kind === 'role' ? referentsOf(context, bare[0]) : NOBODY;
  return name.length === 1 && name[0]?.kind === 'person' ? name : null;
}

/** Whether the first phrase of a slot follows the noun and its genitive with nothing between. */
const isNextTo = (context: RoleContext, { prepositional: slots, genitive, chunk }: Predicate, slot: string): boolean => {
  const first = slots.find((one) => one.slot === slot)?.chunks[0];
  const before = first === undefined ? undefined : context.chunks[first - 1];
  return before?.index === (genitive?.chunks.at(-1) ?? chunk);
};

/** `أكد الوزيران دعمهما`: what somebody affirms, shows or gives of his own is his deed, not done to him. */
function isGovernorsOwn(context: RoleContext, { governor }: Predicate, owners: readonly Referent[]): boolean {
  const above = governor === null ? undefined : context.predicates[governor];
  if (above?.form !== 'verb') return false;
  const subject = subjectOf(context, above, 0);
  return subject.length > 0 && areAllAmong(owners, subject);
}

/** `أعلنت المصادر مقتل ثلاثة وإصابة رابع`, `قال المصدر …، مشيراً إلى مقتل ثلاثة`: who reports deaths and wounds does not cause them. */
function isReportedHarm(context: RoleContext, { act, predicate }: ActMatch): boolean {
  if (!isHarm(act)) return false;
  let above = predicate.governor === null ? undefined : context.predicates[predicate.governor];
  while (above?.form === 'noun' && above.governor !== null && above.reading.lemma.acts.some(isHarm))
    above = context.predicates[above.governor];
  const before = context.chunks[predicate.chunk - 1];
  const saying = before?.sentence === predicate.sentence ? context.words[before.from]?.readings : undefined;
  return (
    (above?.reading.lemma.cues.length ?? 0) > 0 ||
    (saying?.some(({ lemma, analysis }) => analysis.nounForm === 'active-participle' && lemma.cues.length > 0) ?? false)
  );
}

/** Its verbal noun tells of those who suffer it: `مقتل`, `إصابة`. */
const isHarm = ({ type, harm, passiveCommon }: Act): boolean =>
  type === 'ASSAULT' && (harm === 'injured' || (harm !== null && passiveCommon));

/** `تزويد البلاد بالسلاح الروسي`: whose the goods are gives them. */
function giversOf(context: RoleContext, { prepositional: slots }: Predicate): readonly Referent[] {
  const goods = slots.find((one) => one.slot === F.BY)?.chunks[0];
  const phrase = goods === undefined ? null : (context.chunks[goods] as Chunk).phrase;
  return nisbaReferents(context, phrase);
}

/** `كسر الحصار`, `فك الحصار`, `رفع القيود`: who undoes it has not done it. */
function isUndone({ chunks, words }: RoleContext, { chunk }: Predicate): boolean {
  const before = chunks[chunk]?.phrase?.genitive ? chunks[chunk - 1]?.phrase : null;
  return before != null && UNDOES.has(words[before.head]?.reading?.lemma.gloss ?? '');
}

const UNDOES = new Set(['break', 'breaking', 'lifting', 'lift', 'untying', 'undoing', 'ending', 'end']);

/** Whose deed a verbal noun without a genitive subject is: its governor's subject, else that of the clause (`طلباً للخدمات`). */
export function nounSubject(context: RoleContext, predicate: Predicate): readonly Referent[] {
  const governor = predicate.governor === null ? undefined : context.predicates[predicate.governor];
  const isOthers =
    governor && (isPassive(context, governor) || isSuffered(context, governor) || isAgainst(context, governor, predicate));
  if (isOthers) return NOBODY;
  const governing = inherited(context, predicate, 0);
  if (governing.length > 0) return governing;
  const deciding = deciderOf(context, predicate);
  if (deciding.length > 0) return deciding;
  const ofClause = clauseSubject(context, predicate);
  return ofClause.length > 0 ? ofClause : headlineSubject(context, predicate);
}

/** `قراره ترك المنصب`, `قرار الرئيس حل البرلمان`, `إعلان فرنسا طرد الدبلوماسيين`: whose decision it is does the deed that it is about. */
function deciderOf(context: RoleContext, { chunk, form, index }: Predicate): readonly Referent[] {
  const at = isImposed(context, chunk) ? chunk - 1 : chunk;
  const noun = context.chunks[at - 1];
  const deed = context.chunks[at];
  if (form !== 'noun' || !noun?.phrase || noun.sentence !== deed?.sentence || noun.to !== deed.from) return NOBODY;
  if (deed.phrase?.preposition !== null || deed.phrase.genitive || deed.phrase.conjunction !== null) return NOBODY;
  const { suffix } = noun.phrase;
  if (!suffix) return ownersOfDecision(context, noun.index, index);
  // `سلّم الوزير رئيس المجلس قراره`: the pronoun of an object means the subject.
  let last = index - 1;
  while (last >= 0 && context.predicates[last]?.form !== 'verb') last--;
  const verb = context.predicates[last];
  const isObject = verb?.bare.slice(verb.before ? 0 : 1).some(({ chunks }) => chunks.includes(noun.index));
  const subject = verb && isObject ? subjectOf(context, verb, 0).filter((one) => agrees(one, suffix)) : NOBODY;
  return subject.length > 0 ? subject.map(dropped) : findAntecedent(context.chunks, context.resolved, noun.index, suffix);
}

/** `فرض عقوبات`: whoever imposes them. */
const isImposed = ({ chunks, words }: RoleContext, chunk: number): boolean =>
  chunks[chunk]?.phrase?.genitive === true && words[chunks[chunk - 1]?.phrase?.head ?? -1]?.reading?.lemma.gloss === 'imposition';

/** Who stands in the genitive of a decision, with those who are joined to him; the chunks up to `last`, before the predicate `decided`. */
function ownersOfDecision(context: RoleContext, last: number, decided: number): readonly Referent[] {
  const { chunks, words, resolved, predicates } = context;
  const joined: Referent[] = [];
  for (let at = last; at >= Math.max(0, last - MOST_DECIDERS); at--) {
    const { phrase, sentence, kind } = chunks[at] as Chunk;
    // `قرار كل من مصر والأردن`
    if (kind === 'particle') continue;
    if (!phrase || sentence !== chunks[last]?.sentence) return NOBODY;
    if (isDecision((words[phrase.head] as TaggedWord).reading)) {
      const announcement = phrase.isPredicate ? predicates.slice(0, decided).findLast(({ chunk }) => chunk === at) : undefined;
      return beingsOf(announcement?.genitive ? referentsOf(context, announcement.genitive) : [...phrase.owners, ...joined]);
    }
    if (phrase.conjunction === null && !phrase.genitive && chunks[at - 1]?.kind !== 'particle') return NOBODY;
    joined.unshift(...(resolved[at] ?? NOBODY));
  }
  return NOBODY;
}

const MOST_DECIDERS = 8;

/** `احتج المتظاهرون على الحكم`: whoever protests against a deed has not done it. */
const isAgainst = ({ actOf }: RoleContext, governor: Predicate, { chunk }: Predicate): boolean =>
  actOf[governor.index]?.type === 'PROTEST' &&
  governor.prepositional.some(({ slot, chunks }) => (slot === F.ON || slot === F.AGAINST) && chunks.includes(chunk));

/** `لقوا حتفهم في هجوم`: who meets his death does not attack. */
function isSuffered(context: RoleContext, { form, governor, reading }: Predicate): boolean {
  const verb = form === 'noun' && governor !== null ? context.predicates[governor] : undefined;
  const isMet = verb?.reading.lemma.lights.some(({ subject }) => subject === 'recipient') ?? false;
  return isMet && reading.lemma.acts.some(({ harm }) => harm !== null);
}

/** A sentence with no verb before the noun has its first bare phrase for a subject: `قائد الجيش إلى موسكو تمهيداً لتوقيع`. */
function headlineSubject(context: RoleContext, predicate: Predicate): readonly Referent[] {
  let found = NOBODY;
  for (let at = predicate.chunk - 1; at >= Math.max(0, predicate.chunk - 14); at--) {
    const chunk = context.chunks[at] as Chunk;
    if (chunk.sentence !== predicate.sentence) break;
    if (chunk.kind === 'verb') return NOBODY;
    if (chunk.phrase?.preposition !== null || chunk.phrase.genitive) continue;
    const beings = beingsOf(namedAt(context, at));
    if (beings.length > 0) found = beings;
  }
  return found.map(dropped);
}

/** `مشاركتها في الاجتماع`: whose the light noun is, else the clause's subject. */
export function ownOrLent(context: RoleContext, predicate: Predicate): readonly Referent[] {
  const own = predicate.genitive || predicate.suffix ? subjectOf(context, predicate, 0) : NOBODY;
  return own.length > 0 ? own : nounSubject(context, predicate);
}

/** `يرى خبراء أن الزيارة`: who tells of a known deed has not done it. */
function reportersOf(context: RoleContext, { governor, word }: Predicate): readonly string[] {
  const above = governor === null ? undefined : context.predicates[governor];
  const isTold =
    above !== undefined &&
    above.form !== 'participle' &&
    above.reading.lemma.cues.length > 0 &&
    (context.words[word] as TaggedWord).article;
  return isTold ? subjectOf(context, above, 0).map((one) => one.entity) : [];
}

/** The subject of the nearest verb before a circumstantial participle. */
function clauseSubject(context: RoleContext, predicate: Predicate): readonly Referent[] {
  for (let index = predicate.index - 1; index >= Math.max(0, predicate.index - 8); index--) {
    const verb = context.predicates[index] as Predicate;
    if (verb.sentence !== predicate.sentence) break;
    if (verb.form === 'verb' && verb.reading.lemma.cues.length === 0) {
      // `إثر تعليقات انتقدا فيها الوضع، وذلك غداة توقيف زميلة`: a clause that describes something says nothing of what comes after.
      if (verb.antecedent !== null && verb.last < predicate.chunk) continue;
      // `أصيب ثلاثة في هجوم`: who suffers is not who attacks.
      if (isPassive(context, verb)) return NOBODY;
      const subject = subjectOf(context, verb, 0);
      if (subject.length > 0) return subject.map(dropped);
    }
  }
  // `بعد مقتل القائد`: no one spoken of before has killed him.
  const act = context.actOf[predicate.index];
  if (act?.harm === 'dead' && act.passiveCommon) return [];
  const reporters = reportersOf(context, predicate);
  // The gender of a deed that is told says nothing of its doer.
  const { number } = predicate.reading.analysis;
  const gender = reporters.length > 0 ? null : predicate.reading.analysis.gender;
  return findAntecedent(context.chunks, context.resolved, predicate.chunk, { gender, number: number ?? 'singular' }, reporters);
}

/** `أكد أردوغان أن بلاده لن تنسحب، داعياً واشنطن إلى`: who goes on to call or threaten is who speaks, not who is spoken of. */
function sayerOf(context: RoleContext, predicate: Predicate): readonly Referent[] {
  for (let index = predicate.index - 1; index >= Math.max(0, predicate.index - 8); index--) {
    const verb = context.predicates[index] as Predicate;
    if (verb.sentence !== predicate.sentence) break;
    const isSaying = verb.form === 'verb' && verb.governor === null && verb.reading.lemma.cues.length > 0;
    if (isSaying) return subjectOf(context, verb, 0).map(dropped);
  }
  return NOBODY;
}

/** `المدعومة من`: the described noun is the object; `معتبراً`: the clause's subject is the subject. */
function fillParticiple(context: RoleContext, { act, predicate }: ActMatch): Filled {
  const isCircumstance = !predicate.before && predicate.reading.analysis.accusative;
  const said = isCircumstance && SPEECH_TYPES.has(act.type) ? sayerOf(context, predicate) : NOBODY;
  const described = predicate.before
    ? referentsOf(context, predicate.before)
    : said.length > 0
      ? said
      : clauseSubject(context, predicate);
  if (predicate.reading.analysis.nounForm === 'passive-participle') {
    const agent =
      [F.FROM, F.BY_AGENT, F.BY].map((slot) => prepositional(context, predicate, slot)).find((found) => found.length > 0) ?? [];
    return { subject: agent, object: described, because: ['roles.passive-participle'] };
  }
  const object = predicate.bare[0] ? referentsOf(context, predicate.bare[0]) : NOBODY;
  return { subject: described, object, because: ['roles.participle'] };
}
