// Apache UIMA itself reads what we write, and we read what it writes of that. Its part is kept in test/files/uima, so that no Java is needed here:
// `ISNAD_UIMA=write` runs it anew (test/files/uima/Rewrite.java), and without it what we write must be what it once read, to the last byte.

import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from '../../../../test/report-files.ts';
import type { AnnotatedArticle } from '../../../domain/index.ts';
import { annotationsOf } from './from-structures.ts';
import { typeSystemFile } from './uima-types.ts';
import { readXmi, writeXmi, xmlText } from './xmi.ts';

const FOLDER = join(ROOT, 'test/files/uima');
const JAR = '/usr/share/java/uimaj-core.jar';

/** Marks in the order of the text, as UIMA keeps them. Surrogate pairs, line ends of all kinds, what XML must escape and what it does not have; marks in marks and across lines; every feature. */
const ARTICLE: AnnotatedArticle = {
  id: 'sha256:00',
  title: 'عنوان "<',
  published: '2020-01-13',
  text: 'زار حفتر 😀\r\nموسكو\tو\u0085التقى\u2028 & <لافروف> "\u0001',
  annotations: {
    entities: [
      { words: [[4, 18]], kind: 'place', entity: null, name: null, office: null, isImplicit: true },
      {
        words: [[4, 8]],
        kind: 'person',
        entity: 'person:khalifa-haftar',
        name: { en: 'Khalifa\u0085 Haftar', ar: 'خليفة حفتر' },
        office: 'a;\n',
        isImplicit: false,
      },
    ],
    times: [{ words: [[0, 3]], type: 'DATE', value: '2020-01-13', days: { start: '2020-01-13', end: '2020-01-14' } }],
    sources: [
      { words: [[0, 3]], cue: null, kind: 'outlet', entity: 'outlet:sputnik', name: null, through: 1 },
      { words: [[9, 18]], cue: [[4, 8]], kind: 'agency', entity: null, name: { en: 'agency', ar: 'وكالة' }, through: null },
    ],
    events: [
      {
        trigger: [[0, 3]],
        key: 'k1',
        type: 'ASSAULT',
        modes: ['aerial', 'drone'],
        contexts: ['military'],
        status: 'actual',
        actor: [1],
        recipient: [0, 1],
        place: 0,
        time: 0,
        date: null,
        dead: [7, 9],
        injured: [1, 1],
        sources: [1, 0],
        isChecked: true,
        comment: '"\u0085\n&',
      },
      {
        trigger: [[20, 25]],
        key: null,
        type: 'CONSULT',
        modes: [],
        contexts: [],
        status: 'future',
        actor: [],
        recipient: [],
        place: null,
        time: null,
        date: { start: '2020-01-13', end: '2020-01-13' },
        dead: null,
        injured: null,
        sources: [],
        isChecked: false,
        comment: null,
      },
    ],
    remarks: [],
  },
};

test('what we write Apache UIMA reads, and what it writes of it we read', () => {
  const files = { 'TypeSystem.xml': typeSystemFile().text, 'written.xmi': writeXmi(ARTICLE) };
  if (process.env['ISNAD_UIMA'] === 'write') {
    for (const [name, text] of Object.entries(files)) writeFileSync(join(FOLDER, name), text);
    const names = ['Rewrite.java', 'TypeSystem.xml', 'written.xmi', 'rewritten.xmi'];
    execFileSync('java', ['-cp', JAR, ...names.map((name) => join(FOLDER, name))], { stdio: 'inherit' });
  }
  for (const [name, text] of Object.entries(files)) expect(text).toBe(readFileSync(join(FOLDER, name), 'utf8'));
  const rewritten = readFileSync(join(FOLDER, 'rewritten.xmi'), 'utf8');
  expect(rewritten).not.toBe(files['written.xmi']);
  const cas = readXmi(rewritten, 'rewritten.xmi');
  expect(cas.text).toBe(xmlText(ARTICLE.text));
  expect(annotationsOf(cas, 'rewritten.xmi')).toEqual(ARTICLE.annotations);
});
