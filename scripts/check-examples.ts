// Prints which of the lexicon's own examples are not coded as they say: `node scripts/check-examples.ts [part of an id] [--tsv]`.
// The lexicon is compiled from the YAML as it stands, so that an author need not build between two tries.

import { codeArticle } from '../src/coder/code-article.ts';
import { compileLexicon } from '../src/lexicon/compile-lexicon.ts';
import type { CompiledLexicon } from '../src/lexicon/compiled-lexicon.ts';
import { openLexicon } from '../src/lexicon/open-lexicon.ts';
import { readLexicon } from '../src/lexicon/read-lexicon.ts';
import { runExamples } from './lexicon-examples.ts';
import { lexiconTexts } from './lexicon-texts.ts';

const [filter = ''] = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const sources = readLexicon(lexiconTexts());
const { compiled } = compileLexicon(sources, 'sha256:0000000000000000');
const lexicon = openLexicon(JSON.parse(JSON.stringify(compiled)) as CompiledLexicon);
const results = runExamples(sources, (article) => codeArticle(article, lexicon), filter);

if (process.argv.includes('--tsv')) {
  console.log(['entry', 'expected', 'got', 'text', 'place'].join('\t'));
  for (const { id, expected, got, text, file, line } of results.failures) {
    console.log([id, expected, got, text, `${file}:${line}`].join('\t'));
  }
} else {
  for (const { id, expected, got, text, file, line } of results.failures) {
    console.log(`${id}  ${file}:${line}\n  text      ${text}\n  expected  ${expected}\n  got       ${got}`);
  }
}
const total = results.examples + results.counterexamples;
console.log(
  `${total - results.failures.length} of ${total} sentences are coded as they say ` +
    `(${results.entries} entries, ${results.examples} examples, ${results.counterexamples} counterexamples)`,
);
process.exitCode = results.failures.length === 0 ? 0 : 1;
