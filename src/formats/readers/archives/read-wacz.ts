// Reads a WACZ (ArchiveWeb.page, Browsertrix): the web archives inside the ZIP, and of their pages those that its list of pages names, which are the
// ones that somebody visited; the rest are frames and advertisements. Without a list every page is read.

import type { Input, Opened, RandomAccess, ReadingOptions } from '../../report.ts';
import { readLines } from '../read-lines.ts';
import { inputAsFile } from './bytes-as-file.ts';
import { readWarc } from './read-warc.ts';
import { readEntries } from './zip-entries.ts';

/** Pages that a list may name: beyond that it is no list of what people visited, and all pages are read. */
const MOST_PAGES = 500_000;

export async function* readWacz(input: Input, options: ReadingOptions): AsyncGenerator<Opened> {
  const file = await inputAsFile(input);
  try {
    const pages = await listedPages(file);
    for await (const entry of readEntries(file)) {
      if (!/^archive\/.+\.warc(?:\.gz)?$/iu.test(entry.name)) continue;
      yield* readWarc({ name: `${input.name} \u203A ${entry.name}`, format: 'warc', bytes: entry.bytes }, options, pages);
    }
  } finally {
    await file.close();
  }
}

async function listedPages(file: RandomAccess): Promise<ReadonlySet<string> | undefined> {
  const pages = new Set<string>();
  for await (const entry of readEntries(file)) {
    if (!/^pages\/.+\.jsonl$/iu.test(entry.name)) continue;
    for await (const { bytes } of readLines(entry.bytes())) {
      const address = bytes === null ? null : addressIn(new TextDecoder().decode(bytes));
      if (address !== null) pages.add(address);
      if (pages.size > MOST_PAGES) return undefined;
    }
  }
  return pages.size === 0 ? undefined : pages;
}

function addressIn(line: string): string | null {
  try {
    const { url } = JSON.parse(line) as { readonly url?: unknown };
    return typeof url === 'string' ? url : null;
  } catch {
    // The list only chooses pages; a line that is broken chooses none.
    return null;
  }
}
