// Asks for the token that the server wants.

import { useRef } from 'preact/hooks';
import { isTokenWanted, token, useToken } from '../http/token.ts';
import { say } from '../language/say.ts';
import { Dialog } from './dialog.tsx';

export function TokenPrompt() {
  const input = useRef<HTMLInputElement>(null);
  return (
    <Dialog
      title={say('token.title')}
      onClose={() => {
        isTokenWanted.value = false;
      }}
    >
      <form
        class="stack"
        onSubmit={(event) => {
          event.preventDefault();
          useToken(input.current?.value ?? '');
        }}
      >
        <p>{say(token.value === null ? 'token.wanted' : 'token.refused')}</p>
        <label>
          <span>{say('token.label')}</span>
          <input ref={input} type="password" dir="ltr" autocomplete="off" required />
        </label>
        <button type="submit">{say('token.use')}</button>
      </form>
    </Dialog>
  );
}
