// The voices of a report, the outermost first, each with those whom it quotes beneath it. Pointing at one lights its words and what it vouches for.

import type { CodedArticle, Source } from '../../../domain/index.ts';
import { say } from '../../language/say.ts';
import { BothNames } from '../../parts/inert-text.tsx';
import { isSameLit, type Lit } from './report-layers.ts';

interface SourcesProps {
  readonly coded: CodedArticle;
  readonly lit: Lit | null;
  readonly onPoint: (lit: Lit | null) => void;
}

export function Sources({ coded, lit, onPoint }: SourcesProps) {
  if (coded.sources.length === 0) return null;
  return (
    <section class="voices" aria-labelledby="voices">
      <h2 id="voices">{say('report.voices')}</h2>
      <Voices sources={coded.sources} of={null} lit={lit} onPoint={onPoint} />
    </section>
  );
}

interface VoicesProps extends Omit<SourcesProps, 'coded'> {
  readonly sources: readonly Source[];
  /** Those that are heard through this one; null: the outermost. */
  readonly of: string | null;
}

function Voices({ sources, of, lit, onPoint }: VoicesProps) {
  const known = new Set(sources.map(({ id }) => id));
  const here = sources.filter(({ via }) => (of === null ? via === null || !known.has(via) : via === of));
  if (here.length === 0) return null;
  return (
    <ul class={of === null ? '' : 'voices-within'}>
      {here.map((source) => (
        <li key={source.id}>
          <button
            type="button"
            class={isSameLit(lit, { source: source.id }) ? 'card-lit' : ''}
            onPointerEnter={() => onPoint({ source: source.id })}
            onPointerLeave={() => onPoint(null)}
            onFocus={() => onPoint({ source: source.id })}
            onBlur={() => onPoint(null)}
          >
            <BothNames name={source.name} /> <span class="faint small">{say(`sourceKind.${source.kind}`)}</span>
          </button>
          <Voices sources={sources.filter(({ id }) => id !== source.id)} of={source.id} lit={lit} onPoint={onPoint} />
        </li>
      ))}
    </ul>
  );
}
