// The configuration that stands beside the texts: what may be marked, how it is drawn, and that the text runs from right to left.
// (brat manual, "Annotation configuration", "Visual configuration", "Tool configuration")

import { EVENT_TYPES, ploverScore, SOURCE_KINDS, STATUSES } from '../../../domain/index.ts';
import type { ArchivedFile } from '../zip-pieces.ts';
import * as words from './brat-words.ts';

export const bratConfiguration = (): readonly ArchivedFile[] => [
  { name: 'annotation.conf', text: annotationConf() },
  { name: 'visual.conf', text: visualConf() },
  { name: 'tools.conf', text: TOOLS },
];

function annotationConf(): string {
  const { ROLES } = words;
  const parties = [...words.ENTITY_TYPES.keys()];
  const roles = [
    `${ROLES.actor}*:<PARTY>`,
    `${ROLES.recipient}*:<PARTY>`,
    `${ROLES.place}?:<PARTY>`,
    `${ROLES.time}?:${words.TIME}`,
    `${ROLES.source}*:${words.SOURCE}`,
  ].join(', ');
  return `${[
    '[entities]',
    ...parties,
    words.TIME,
    words.SOURCE,
    words.CUE,
    '',
    '[relations]',
    `${words.CUE_OF}\tArg1:${words.SOURCE}, Arg2:${words.CUE}`,
    `${words.HEARD_THROUGH}\tArg1:${words.SOURCE}, Arg2:${words.SOURCE}`,
    '',
    '[events]',
    `<PARTY>=${parties.join('|')}`,
    ...EVENT_TYPES.map((type) => `${type}\t${roles}`),
    '',
    '[attributes]',
    `<PARTY>=${parties.join('|')}`,
    `${words.STATUS}\tArg:<EVENT>, Value:${STATUSES.join('|')}`,
    `${words.CHECKED}\tArg:<EVENT>`,
    ...[...words.MODE_TYPES].map(([mode, types]) => `${mode}\tArg:${types.join('|')}`),
    `${words.SOURCE_KIND}\tArg:${words.SOURCE}, Value:${SOURCE_KINDS.join('|')}`,
    `${words.IMPLICIT}\tArg:<PARTY>`,
  ].join('\n')}\n`;
}

/** What brings people together is blue, what drives them apart is red. */
const colourOf = (score: number): string => (score < -5 ? '#f4a582' : score < 0 ? '#fddbc7' : score < 4 ? '#d1e5f0' : '#92c5de');

const visualConf = (): string =>
  `${[
    '[labels]',
    '',
    '[drawing]',
    'SPAN_DEFAULT\tfgColor:black, bgColor:#e0e0e0, borderColor:darken',
    'ARC_DEFAULT\tcolor:black, arrowHead:triangle-5',
    ...[...words.ENTITY_TYPES.keys()].map((type) => `${type}\tbgColor:#d9f0d3`),
    `${words.TIME}\tbgColor:#fff2ae`,
    `${words.SOURCE}\tbgColor:#e7d4e8`,
    `${words.CUE}\tbgColor:#f7f0f8`,
    ...EVENT_TYPES.map((type) => `${type}\tbgColor:${colourOf(ploverScore(type, []))}`),
    `${words.IMPLICIT}\tglyph:(-)`,
    `${words.CHECKED}\tglyph:\u2713`,
    '',
    '[options]',
    'Text\tdirection:rtl',
  ].join('\n')}\n`;

/** Lines of the text are what brat draws as sentences; words are what stands between spaces. */
const TOOLS = `[options]
Tokens\ttokenizer:whitespace
Sentences\tsplitter:newline
Validation\tvalidate:none

[normalization]
${words.DATABASE}\tDB:isnad
`;
