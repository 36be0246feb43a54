// The coder: one article in, one coded article out. A pure function of its arguments; it returns events and diagnostics and never throws.

import { LAM } from '../arabic/letters.ts';
import { normalize, sourceSpan } from '../arabic/normalize.ts';
import type { Article, CodedArticle, Diagnostic, Span } from '../domain/index.ts';
import { defaultLexicon } from '../lexicon/load-lexicon.ts';
import type { Lexicon } from '../lexicon/types.ts';
import { isIsoDay } from './calendar.ts';
import { draftEvents } from './draft-events.ts';
import { countCountries, indexAttributions, indexChunks, indexHits, indexTimes } from './indexes.ts';
import { inspectText } from './inspect-text.ts';
import { sha256 } from './sha256.ts';
import { anchorTimes } from './stages/anchor-times.ts';
import { assignRoles } from './stages/assign-roles.ts';
import { buildPredicates } from './stages/build-predicates.ts';
import { dateArticle } from './stages/date-article.ts';
import { shareWeapons } from './stages/decide-modes.ts';
import { decideStatus } from './stages/decide-status.ts';
import { findNames } from './stages/find-names.ts';
import { findSources } from './stages/find-sources.ts';
import { findTimes } from './stages/find-times.ts';
import { inheritScenes } from './stages/inherit-scenes.ts';
import { joinMentions } from './stages/join-mentions.ts';
import { matchActs } from './stages/match-acts.ts';
import { readChunks } from './stages/read-chunks.ts';
import { readWords } from './stages/read-words.ts';
import { resolveReferents } from './stages/resolve-referents.ts';
import { tagWords } from './stages/tag-words.ts';
import type { PhraseHit, TaggedWord } from './types.ts';
import { VERSION } from './version.ts';
import { writeArticle } from './write-article.ts';

/**
 * Codes an article by the codebook. Offsets in the result are UTF-16 code units of `article.text`; dates are ISO calendar days.
 * Without a lexicon it uses the one that ships with the package. Same article, same lexicon: same result, byte for byte.
 */
export function codeArticle(article: Article, lexicon: Lexicon = defaultLexicon()): CodedArticle {
  const { text, diagnostics: textDiagnostics, language } = inspectText(article.text);
  const published = article.published && isIsoDay(article.published) ? article.published : null;
  const diagnostics: Diagnostic[] = [...textDiagnostics];
  if (article.published && published === null)
    diagnostics.push({ code: 'PUBLISHED_NOT_A_DAY', span: null, details: { published: article.published } });

  const normal = normalize(text);
  const { sentences, words } = readWords(normal, lexicon);
  const spanOf = (from: number, to: number): Span => sourceSpan(normal, words[from]?.start ?? 0, words[to - 1]?.end ?? 0);

  const found = findNames(words, lexicon);
  const { tagged, names } = tagWords(words, found.names, found.expressions, lexicon, found.modals);
  const phraseSpanOf = (from: number, to: number): Span => {
    const first = tagged[from];
    return sourceSpan(normal, (first?.start ?? 0) + (first ? joinedLetters(first) : 0), words[to - 1]?.end ?? 0);
  };
  const expressions = outsideNames(findTimes(words, lexicon), names);
  const written = published === null ? null : { start: published, end: published };
  const firstTimes = anchorTimes(expressions, written);
  const phrases = {
    words: tagged,
    hitAt: indexHits(words.length, names),
    timeAt: indexTimes(words.length, firstTimes),
    lexicon,
    countries: countCountries(names, lexicon),
  };
  const unanchored = readChunks(phrases);
  const dated =
    published === null ? dateArticle({ words: tagged, chunks: unanchored, times: firstTimes, names, lexicon, spanOf }) : null;
  const anchor = written ?? (dated ? { start: dated.start, end: dated.end } : null);
  const times = published === null && anchor ? anchorTimes(expressions, anchor) : firstTimes;
  const chunks = times === firstTimes ? unanchored : readChunks({ ...phrases, timeAt: indexTimes(words.length, times) });

  const resolved = resolveReferents({
    words: tagged,
    chunks,
    lexicon,
    written: anchor,
    possessed: new Set(names.filter((hit) => hit.possessed).map((hit) => hit.from)),
  });
  const predicates = buildPredicates(tagged, chunks);
  const chunkOfWord = indexChunks(tagged.length, chunks);
  const outlet = outletId(article, lexicon);
  const attributions = findSources({
    words: tagged,
    chunks,
    predicates,
    resolved,
    cueHits: found.cues,
    cueEnds: new Set(found.cues.map((hit) => hit.to)),
    chunkOfWord,
    lexicon,
    outlet,
    spanOf,
  });
  const attributionsAt = indexAttributions(attributions);
  const matches = matchActs({ words: tagged, chunks, predicates, chunkOfWord, lexicon });
  const roles = assignRoles({ words: tagged, chunks, predicates, resolved, lexicon }, matches);
  const statuses = decideStatus(
    { words: tagged, chunks, predicates, modalHits: found.modals, published, chunkOfWord },
    matches,
    attributionsAt,
  );
  const drafts = draftEvents({
    words: tagged,
    chunks,
    predicates,
    resolved,
    orderOfTimes: new Map(times.map((time, index) => [time, index])),
    published,
    lexicon,
    matches,
    roles,
    statuses,
    attributions,
    attributionsAt,
    spanOf,
  });

  return writeArticle({
    article: { ...article, text, published },
    id: `sha256:${sha256(text)}`,
    version: VERSION,
    dated,
    language,
    mentions: resolved.flat(),
    times,
    drafts: shareWeapons(inheritScenes(joinMentions(drafts))),
    sentences: sentences.map((range) => sourceSpan(normal, range.start, range.end)),
    diagnostics,
    spanOf,
    phraseSpanOf,
    lexicon,
  });
}

/** How many letters of a conjunction and a preposition are written with a word; a lam that has swallowed the article's alef stays. */
function joinedLetters({ conjunction, preposition, form }: TaggedWord): number {
  const front = (conjunction ?? '').length;
  const isSwallowed = preposition === LAM && form.startsWith(LAM + LAM, front);
  return front + (preposition === null || isSwallowed || !form.startsWith(preposition, front) ? 0 : preposition.length);
}

/** Expressions of which no word belongs to a name of several words (`مجلس السادس من أكتوبر`). */
function outsideNames<T extends { readonly from: number; readonly to: number }>(
  expressions: readonly T[],
  names: readonly PhraseHit[],
): readonly T[] {
  const taken = new Set<number>();
  for (const { from, to } of names) if (to - from > 1) for (let word = from; word < to; word++) taken.add(word);
  return expressions.filter(({ from, to }) => {
    for (let word = from; word < to; word++) if (taken.has(word)) return false;
    return true;
  });
}

/** The article's own outlet: by its name or by the domain of its address. */
function outletId(article: Article, lexicon: Lexicon): string | null {
  const name = article.outlet ?? article.url?.replace(/^[a-z]+:\/\//u, '').split('/')[0] ?? null;
  if (name === null) return null;
  return lexicon.outletOf(name.toLowerCase().replace(/^www\./u, ''))?.id ?? null;
}
