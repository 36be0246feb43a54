// What somebody is called, or what each outlet calls somebody: a heading and the words, as the reports have them.

import type { ComponentChildren } from 'preact';
import { SourceWords } from './inert-text.tsx';

export interface Naming {
  readonly key: string | null;
  readonly heading: ComponentChildren;
  readonly words: readonly string[];
}

export function Namings({ namings }: { readonly namings: readonly Naming[] }) {
  return (
    <dl class="namings">
      {namings.map(({ key, heading, words }) => (
        <div key={key}>
          <dt>{heading}</dt>
          <dd>
            {words.map((word) => (
              <span key={word} class="naming">
                <SourceWords text={word} lang="ar" />
              </span>
            ))}
          </dd>
        </div>
      ))}
    </dl>
  );
}
