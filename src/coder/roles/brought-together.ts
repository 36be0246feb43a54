// Who meets where a verb tells whom a meeting brings together: `لقاء جمع الرئيس بنظيره`, `الاجتماع الذي ضم الوزراء`, `لقاء جمعه بالسفير`, `اجتماع
// شهدته القاهرة بين الوزيرين`.

import * as F from '../../arabic/function-words.ts';
import { isBeing, NOBODY } from '../referent-lists.ts';
import type { ActMatch, Argument, Predicate, Referent } from '../types.ts';
import { referentsOf } from './fill-verb.ts';
import { meantBy, type RoleContext } from './role-context.ts';

/** Glosses of the verbs whose object is whoever takes part in a meeting. */
const GATHERS = new Set(['collect', 'comprise']);
/** How many predicates after the meeting the verb may be. */
const NEAR = 4;
/** Where the other side stands. */
const OTHER_SIDE: readonly string[] = [F.BY, F.WITH, F.BETWEEN];

/** Both sides, or nobody where no such verb tells of the meeting. */
export function broughtTogether(context: RoleContext, { act, predicate }: ActMatch): readonly Referent[] {
  if (act.type !== 'CONSULT' || !act.symmetric || predicate.form !== 'noun') return NOBODY;
  const told = context.predicates
    .slice(predicate.index + 1, predicate.index + NEAR)
    .filter((one) => one.form === 'verb' && tellsOf(one, predicate.chunk));
  const verb = told.find(({ reading }) => GATHERS.has(reading.lemma.gloss ?? ''));
  if (!verb)
    return told.flatMap(({ prepositional: slots }) =>
      sidesOf(
        context,
        slots.filter(({ slot }) => slot === F.BETWEEN),
      ),
    );
  const chunk = context.chunks[verb.chunk];
  const gathered = verb.suffix && chunk ? meantBy(context, chunk, verb.suffix) : NOBODY;
  const sides = [...verb.bare.slice(0, 1), ...verb.prepositional.filter(({ slot }) => OTHER_SIDE.includes(slot))];
  const beings = gathered.filter(takesPart);
  return [...beings, ...sidesOf(context, sides)];
}

/** Everybody in the slots once. */
const sidesOf = (context: RoleContext, slots: readonly Argument[]): readonly Referent[] =>
  slots
    .flatMap((one) => referentsOf(context, one))
    .filter((one, index, all) => takesPart(one) && all.findIndex((other) => other.entity === one.entity) === index);

const takesPart = (one: Referent): boolean => isBeing(one) && one.class !== 'count';

const tellsOf = ({ antecedent, before }: Predicate, meeting: number): boolean =>
  antecedent === meeting || (before?.chunks.includes(meeting) ?? false);
