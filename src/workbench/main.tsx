// Starts the workbench: the reader's language first, then the shell.

import { effect } from '@preact/signals';
import { render } from 'preact';
import { TRAITS } from './language/languages.ts';
import { language, loadLanguage } from './language/say.ts';
import { settings } from './language/settings.ts';
import { followAddress } from './shell/address.ts';
import { Shell } from './shell/shell.tsx';
import './style/fonts.css';
import './style/tokens.css';
import './style/base.css';

followAddress();
await loadLanguage(settings.peek().language);
effect(() => {
  void loadLanguage(settings.value.language);
  document.documentElement.lang = language.value;
  document.documentElement.dir = TRAITS[language.value].dir;
  document.documentElement.dataset.theme = settings.value.theme;
});
render(<Shell />, document.body);
