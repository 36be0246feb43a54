// Adds reports: a text is pasted or files are dropped, the coder of this browser shows at once what they tell, and only then may they be kept.

import { useRef, useState } from 'preact/hooks';
import type { Article } from '../../../domain/index.ts';
import { useCoder } from '../../coding/use-coder.ts';
import { latinDigits } from '../../language/numbers.ts';
import { say } from '../../language/say.ts';
import { SourceWords } from '../../parts/inert-text.tsx';
import { Failure } from '../../parts/notice.tsx';
import { addressOf } from '../../shell/address.ts';
import { Preview } from './preview.tsx';
import { type ReadFiles, readAddress, readFiles, type Unread } from './read-files.ts';
import { useKeeping } from './use-keeping.ts';
import './add-page.css';

/** What `isnad add` reads. */
const READABLE = '.txt,.text,.jsonl,.ndjson,.csv,.tsv,.html,.htm,.mhtml,.pdf,.docx,.eml,.xml,.rss,.atom,.zip,.warc,.gz,.wacz';
const EMPTY: Article = { text: '', title: null, outlet: null, published: null, url: null };
const DAY = /^\d{4}-\d{2}-\d{2}$/u;
const BEGINNING = 60;

export function AddPage() {
  const [pasted, setPasted] = useState<Article>(EMPTY);
  const [dropped, setDropped] = useState<readonly Article[]>([]);
  const [unread, setUnread] = useState<readonly Unread[]>([]);
  const [shown, setShown] = useState(0);
  const [isReading, setReading] = useState(false);
  const keeping = useKeeping();
  const reports = dropped.length > 0 ? dropped : pasted.text.trim() === '' ? [] : [whole(pasted)];
  const report = reports[shown] ?? reports[0] ?? null;
  const coding = useCoder(report);
  const take = ({ reports: found, unread: left }: ReadFiles): void => {
    setDropped(found);
    setUnread(left);
    setShown(0);
    keeping.forget();
  };
  const read = async (reading: Promise<ReadFiles>): Promise<void> => {
    setReading(true);
    take(await reading);
    setReading(false);
  };
  const clear = (): void => {
    setPasted(EMPTY);
    take({ reports: [], unread: [] });
  };
  return (
    <section
      class="add"
      aria-labelledby="add-title"
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        void read(readFiles(event.dataTransfer?.files ?? []));
      }}
    >
      <header class="list-head">
        <h1 id="add-title">{say('page.add')}</h1>
        <p class="small faint">{say('add.private')}</p>
      </header>
      {dropped.length === 0 ? (
        <PasteForm pasted={pasted} onChange={setPasted} />
      ) : (
        <ReportList reports={dropped} shown={shown} onShow={setShown} />
      )}
      <p class="add-files">
        <label class="button plain">
          {say('add.choose')}
          <input
            type="file"
            class="visually-hidden"
            multiple
            accept={READABLE}
            onChange={(event) => void read(readFiles(event.currentTarget.files ?? []))}
          />
        </label>
        <span class="faint small">{say('add.files')}</span>
      </p>
      <AddressForm isBusy={isReading} onRead={(address) => void read(readAddress(address))} />
      {isReading && (
        <p class="faint" role="status">
          {say('add.coding')}
        </p>
      )}
      {unread.map(({ key, values }) => (
        <p key={`${key} ${JSON.stringify(values)}`} class="failure small" dir="auto">
          {say(key, values)}
        </p>
      ))}
      {report !== null && (
        <>
          <p class="account-actions">
            <button type="button" disabled={keeping.isBusy} onClick={() => keeping.keep(reports)}>
              {reports.length === 1 ? say('add.keepOne') : say('add.keepAll', { count: reports.length })}
            </button>
            <button type="button" class="quiet" disabled={keeping.isBusy} onClick={clear}>
              {say('add.clear')}
            </button>
          </p>
          <Progress keeping={keeping} />
          <div aria-live="polite">
            {coding.isPreparing ? (
              <p class="faint">{say('add.preparing')}</p>
            ) : (
              coding.isCoding && <p class="faint">{say('add.coding')}</p>
            )}
            {coding.fault !== null && <p class="failure">{coding.fault}</p>}
          </div>
          {coding.coded !== null && <Preview key={coding.coded.article.id} coded={coding.coded} />}
        </>
      )}
    </section>
  );
}

/** A day that is no day yet, and what was left empty, are not sent. */
const whole = ({ text, title, outlet, published, url }: Article): Article => ({
  text,
  title: title || null,
  outlet: outlet || null,
  published: published && DAY.test(published) && !Number.isNaN(Date.parse(published)) ? published : null,
  url: url || null,
});

function PasteForm({ pasted, onChange }: { readonly pasted: Article; readonly onChange: (article: Article) => void }) {
  const set = (change: Partial<Article>): void => onChange({ ...pasted, ...change });
  return (
    <form class="add-form" aria-label={say('add.paste')} onSubmit={(event) => event.preventDefault()}>
      <label class="add-text">
        <span>{say('add.text')}</span>
        <textarea
          class="source-text"
          dir="auto"
          rows={9}
          value={pasted.text}
          spellcheck={false}
          onInput={(event) => set({ text: event.currentTarget.value })}
        />
      </label>
      {(['title', 'outlet', 'published', 'url'] as const).map((field) => (
        <label key={field}>
          <span>{say(`add.${field}`)}</span>
          <input
            dir={field === 'published' || field === 'url' ? 'ltr' : 'auto'}
            placeholder={field === 'published' ? '2023-01-31' : ''}
            value={pasted[field] ?? ''}
            maxLength={2_000}
            autocomplete="off"
            spellcheck={false}
            onInput={(event) => {
              const { value } = event.currentTarget;
              set({ [field]: field === 'published' ? latinDigits(value.trim()) : value });
            }}
          />
        </label>
      ))}
    </form>
  );
}

function AddressForm({ isBusy, onRead }: { readonly isBusy: boolean; readonly onRead: (address: string) => void }) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <form
      class="add-files"
      onSubmit={(event) => {
        event.preventDefault();
        const address = input.current?.value.trim() ?? '';
        if (address !== '') onRead(address);
      }}
    >
      <label class="add-address">
        <span>{say('add.address')}</span>
        <input ref={input} type="url" dir="ltr" required maxLength={2_000} placeholder="https://" autocomplete="off" />
      </label>
      <button type="submit" class="plain" disabled={isBusy}>
        {say('add.fetch')}
      </button>
    </form>
  );
}

interface ReportListProps {
  readonly reports: readonly Article[];
  readonly shown: number;
  readonly onShow: (index: number) => void;
}

/** So many are offered to be looked at; all are kept. */
const MOST_LISTED = 200;

function ReportList({ reports, shown, onShow }: ReportListProps) {
  return (
    <section aria-label={say('add.reports')}>
      <ol class="add-reports">
        {reports.slice(0, MOST_LISTED).map(({ ref, title, text }, index) => (
          <li key={index}>
            <button type="button" class="plain" aria-pressed={index === shown} onClick={() => onShow(index)}>
              <SourceWords text={title ?? ref ?? text.slice(0, BEGINNING)} />
            </button>
          </li>
        ))}
      </ol>
    </section>
  );
}

function Progress({ keeping: { job, error } }: { readonly keeping: ReturnType<typeof useKeeping> }) {
  if (error !== null) return <Failure error={error} />;
  if (job === null) return null;
  const { kept, state, failed, errors, articles } = job;
  const isOver = state === 'done' || state === 'failed';
  const last = articles.at(-1);
  return (
    <div role="status" class="add-progress">
      <p>{isOver ? say('add.done', kept) : say('add.progress', { count: kept.new + kept.known + kept.replaced })}</p>
      {isOver && last !== undefined && <a href={addressOf('report', last)}>{say('add.open')}</a>}
      {failed > 0 && (
        <details open>
          <summary>{say('add.failed', { count: failed })}</summary>
          <ul class="small">
            {errors.map(({ code, details }, index) => (
              <li key={index} dir="auto">
                {say(`error.${code}`, details)} <code>{code}</code>
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}
