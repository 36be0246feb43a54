#!/usr/bin/env node
// The program `isnad`. Looks at Node's version before anything that an old Node cannot read is loaded, then runs.

import module from 'node:module';
import { languageOf, loadMessages } from './load-messages.ts';
import { isNewEnough, NEEDED_NODE } from './node-version.ts';

const args = process.argv.slice(2);

if (isNewEnough(process.versions.node)) {
  // Keeps the compiled program, above all the lexicon's megabytes, for the next start; absent before Node 22.1.
  module.enableCompileCache?.();
  const { run } = await import('./run.ts');
  process.exitCode = await run(args);
} else {
  const speaker = loadMessages(languageOf(args, process.env));
  process.stderr.write(`isnad: ${speaker.say('error.NODE_TOO_OLD', { found: process.versions.node, needed: NEEDED_NODE })}\n`);
  process.exitCode = 2;
}
