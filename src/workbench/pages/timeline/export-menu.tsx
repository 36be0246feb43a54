// What is listed, for other programs, in every format that the server writes: it says itself which those are.

import { useState } from 'preact/hooks';
import { ApiError, send } from '../../http/request.ts';
import { token } from '../../http/token.ts';
import { useAnswer } from '../../http/use-answer.ts';
import { say } from '../../language/say.ts';
import { settings } from '../../language/settings.ts';
import { Failure } from '../../parts/notice.tsx';
import { asked } from '../../record/filters.ts';

/** As much of an OpenAPI document as is read here. */
interface Described {
  readonly paths: Readonly<
    Record<
      string,
      {
        readonly get?: {
          readonly parameters?: readonly { readonly name: string; readonly schema?: { readonly enum?: readonly string[] } }[];
        };
      }
    >
  >;
}

export function ExportMenu() {
  const [isOpen, setOpen] = useState(false);
  const [failed, setFailed] = useState<ApiError | null>(null);
  const { data } = useAnswer<Described>(isOpen ? 'openapi.json' : null);
  const formats = data?.paths['/api/export']?.get?.parameters?.find(({ name }) => name === 'format')?.schema?.enum ?? [];
  const save = (path: string, format: string): void => {
    setFailed(null);
    saveWithToken(path, format).catch((fault: unknown) =>
      setFailed(fault instanceof ApiError ? fault : new ApiError('UNREADABLE', 0)),
    );
  };
  return (
    <details class="export small" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{say('timeline.export')}</summary>
      <span class="export-formats">
        {formats.map((format) => {
          // What is read by people is in the reader's language, tables are in one.
          const path = asked('export', format.startsWith('report-') ? { format, lang: settings.value.language } : { format });
          if (token.value === null)
            return (
              <a key={format} href={`/api/${path}`} download>
                {format}
              </a>
            );
          return (
            <button key={format} type="button" class="quiet" onClick={() => save(path, format)}>
              {format}
            </button>
          );
        })}
      </span>
      {failed !== null && <Failure error={failed} />}
    </details>
  );
}

/** A link cannot carry a token: the file is fetched with it, and then saved as a link would. */
async function saveWithToken(path: string, format: string): Promise<void> {
  const answer = await send(path);
  const name = /filename="([^"]+)"/u.exec(answer.headers.get('content-disposition') ?? '')?.[1] ?? `isnad.${format}`;
  const link = document.createElement('a');
  link.href = URL.createObjectURL(await answer.blob());
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
