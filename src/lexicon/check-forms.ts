// Whether a word is claimed by two acts. A verb, masdar, noun or adjective may be: where the frames tell the acts apart by different
// fillers or light verbs, or where one of the two entries says that it is ambiguous and shows the difference in a counterexample.

import { foldKey } from '../arabic/fold.ts';
import type { LexiconProblem } from './problems.ts';
import { type DataPath, type LexiconEntry, type LexiconSources, problemAt } from './read-lexicon.ts';
import type { ActYaml } from './yaml-types.ts';

type ActEntry = LexiconEntry<'act'>;

interface Claim {
  readonly key: string;
  readonly word: string;
  readonly path: DataPath;
}

export function checkForms({ entries }: LexiconSources): readonly LexiconProblem[] {
  const problems: LexiconProblem[] = [];
  const claimed = new Map<string, ActEntry[]>();
  for (const entry of entries.act) {
    const { ambiguous, counterexamples = [] } = entry.data;
    if (ambiguous && counterexamples.length === 0) {
      problems.push(problemAt(entry, ['ambiguous'], 'LEXICON_AMBIGUOUS_WITHOUT_COUNTEREXAMPLE', {}));
    }
    const seen = new Set<string>();
    for (const { key, word, path } of claimsOf(entry.data)) {
      if (seen.has(key)) continue;
      seen.add(key);
      const others = claimed.get(key) ?? [];
      const rival = others.find((other) => !ambiguous && !other.data.ambiguous && !areToldApart(entry.data, other.data));
      if (rival) problems.push(problemAt(entry, path, 'LEXICON_AMBIGUOUS_FORM', { form: word, first: rival.data.id }));
      claimed.set(key, [...others, entry]);
    }
  }
  return problems;
}

function claimsOf(act: ActYaml): readonly Claim[] {
  const verb =
    act.verb === undefined ? [] : [{ key: `verb ${foldKey(act.verb)} ${act.root} ${act.form}`, word: act.verb, path: ['verb'] }];
  const masdars = (act.masdar ?? []).map((word, index) => ({ key: `noun ${foldKey(word)}`, word, path: ['masdar', index] }));
  const nouns = (act.noun ?? []).map(({ singular }, index) => ({
    key: `noun ${foldKey(singular)}`,
    word: singular,
    path: ['noun', index],
  }));
  const adjectives = (act.adjective ?? []).map((word, index) => ({
    key: `adjective ${foldKey(word)}`,
    word,
    path: ['adjective', index],
  }));
  return [...verb, ...masdars, ...nouns, ...adjectives];
}

/** Both name fillers of one slot and share none, or both name light verbs and share none, or what one needs the other excludes. */
function areToldApart(a: ActYaml, b: ActYaml): boolean {
  const areDisjoint = (x: readonly string[], y: readonly string[]) => !x.some((word) => y.includes(word));
  if (a.light && b.light && areDisjoint(a.light, b.light)) return true;
  const slotsOf = (act: ActYaml) => Object.keys(act.with ?? {});
  const excludes = (one: ActYaml, other: ActYaml) =>
    slotsOf(one).some((slot) => {
      const needed = one.with?.[slot] ?? [];
      return needed.every((word) => other.without?.[slot]?.includes(word) ?? false);
    });
  const shared = slotsOf(a).filter((slot) => b.with?.[slot] !== undefined);
  return excludes(a, b) || excludes(b, a) || shared.some((slot) => areDisjoint(a.with?.[slot] ?? [], b.with?.[slot] ?? []));
}
