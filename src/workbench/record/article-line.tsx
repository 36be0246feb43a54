// Where an account stands: outlet, title, day; a link to the report as Isnad read it, and to its place on the web.

import type { ArticleView } from '../../domain/index.ts';
import { say } from '../language/say.ts';
import { SourceWords, webAddress } from '../parts/inert-text.tsx';
import { addressOf } from '../shell/address.ts';
import { When } from './when.tsx';

export function ArticleLine({ article }: { readonly article: ArticleView }) {
  const web = webAddress(article.url);
  return (
    <span class="article-line">
      <b>
        <OutletName outlet={article.outlet} />
      </b>{' '}
      <a href={addressOf('report', article.id)}>
        {article.title === null ? say('article.untitled') : <SourceWords text={article.title} />}
      </a>{' '}
      {article.written !== null && (
        <span class="faint">
          <When interval={article.written} />
        </span>
      )}
      {web !== null && (
        <>
          {' '}
          <a href={web} target="_blank" rel="noreferrer noopener nofollow" class="faint">
            {say('article.onWeb')}
          </a>
        </>
      )}
      {article.reprintOf !== null && (
        <a class="faint" href={addressOf('report', article.reprintOf)}>
          {' '}
          {say('article.reprint')}
        </a>
      )}
    </span>
  );
}

export const OutletName = ({ outlet }: { readonly outlet: string | null }) =>
  outlet === null ? <span class="faint">{say('actor.noOutlet')}</span> : <SourceWords text={outlet} />;
