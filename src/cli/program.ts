// The commands and options of `isnad`, with their help in the reader's language. Does nothing itself: each command's action is given.

import { Command, Option } from 'commander';
import type { Speaker } from '../domain/speak.ts';
import { addReadingCommands, type ReadingActions } from './add-reading-commands.ts';
import type { AddCommandOptions } from './commands/add.ts';
import type { RestoreCommandOptions } from './commands/backup.ts';
import type { RecodeCommandOptions } from './commands/recode.ts';
import type { ServeCommandOptions } from './commands/serve.ts';
import type { WatchCommandOptions } from './commands/watch.ts';
import type { RecordOptions } from './open-record.ts';
import type { ColumnOptions } from './read-columns.ts';
import type { FetchingOptions } from './read-fetching.ts';
import type { MetadataOptions } from './read-metadata.ts';
import type { CommonOptions } from './terminal.ts';

export interface CodeCommandOptions extends CommonOptions, MetadataOptions, ColumnOptions, FetchingOptions {
  readonly json?: boolean;
  readonly ndjson?: boolean;
  readonly explain?: boolean;
}

export interface ScoreCommandOptions extends CommonOptions {
  readonly gold: string;
  readonly texts: string;
  readonly coded?: string;
  readonly aliases?: string;
  readonly json?: boolean;
}

/** What runs when a command is given; each returns the exit code. */
export interface Actions extends ReadingActions {
  readonly code: (files: readonly string[], options: CodeCommandOptions) => Promise<number>;
  readonly add: (paths: readonly string[], options: AddCommandOptions) => Promise<number>;
  readonly watch: (feeds: readonly string[], options: WatchCommandOptions) => Promise<number>;
  readonly recode: (options: RecodeCommandOptions) => Promise<number>;
  readonly backup: (file: string, options: RecordOptions) => Promise<number>;
  readonly restore: (file: string, options: RestoreCommandOptions) => Promise<number>;
  readonly serve: (options: ServeCommandOptions) => Promise<number>;
  readonly score: (options: ScoreCommandOptions) => Promise<number>;
  readonly doctor: (options: CommonOptions) => Promise<number>;
}

export interface ProgramFacts {
  readonly version: string;
  readonly speaker: Speaker;
  readonly columns: number;
  readonly done: (exitCode: number) => void;
}

const EXAMPLES = {
  code: [
    'isnad code report.txt --published 2020-01-13 --outlet alarabiya.net',
    'isnad code --ndjson reports.jsonl > coded.ndjson',
    'cat report.txt | isnad code --json -',
    'isnad code --explain report.txt',
  ],
  add: [
    'isnad add reports.jsonl texts/',
    'isnad code --ndjson reports.jsonl | isnad add -',
    'isnad add --db libya.db --outlet alarabiya.net --published 2020-01-13 report.txt',
  ],
  watch: ['isnad watch feeds.opml', 'isnad watch --once --every 30 https://news.example/rss'],
  recode: ['isnad recode --dry-run', 'isnad recode'],
  backup: ['isnad backup 2026-11-24.db'],
  restore: ['isnad restore 2026-11-24.db', 'isnad restore --db postgres://localhost/isnad 2026-11-24.db'],
  serve: ['isnad serve', 'isnad serve --db libya.db --port 8080'],
  score: ['isnad score --gold gold --texts texts', 'isnad score --gold gold --texts texts --coded coded --json'],
} as const;

export function buildProgram(actions: Actions, { version, speaker, columns, done }: ProgramFacts): Command {
  const { say } = speaker;
  const program = new Command('isnad');
  const settled = (command: Command): Command =>
    command
      .exitOverride()
      .configureOutput({ writeErr: () => {}, getOutHelpWidth: () => columns, getErrHelpWidth: () => columns })
      .configureHelp({ styleTitle: (title) => say(`help.${title.replace(':', '').toLowerCase()}`) })
      .helpOption('-h, --help', say('help.showHelp'));
  const withCommonOptions = (command: Command): Command =>
    settled(command)
      .option('--lang <ar|en>', say('help.lang'))
      .addOption(new Option('--color', say('help.color')))
      .addOption(new Option('--no-color', say('help.noColor')))
      .option('--width <columns>', say('help.width'));
  const withMetadataOptions = (command: Command): Command =>
    command
      .option('--published <day>', say('help.published'))
      .option('--outlet <name>', say('help.outlet'))
      .option('--url <address>', say('help.url'))
      .option('--title <title>', say('help.title'));
  const withFetchingOptions = (command: Command): Command =>
    command.option('--allow-private', say('help.allowPrivate')).option('--pause <seconds>', say('help.pause'));
  const withReadingOptions = (command: Command): Command =>
    withFetchingOptions(withMetadataOptions(command).option('--columns <mapping>', say('help.columns')));
  const withRecordOptions = (command: Command): Command => withCommonOptions(command.option('--db <file>', say('help.db')));
  const examples = (lines: readonly string[]): string =>
    `\n${say('help.examples')}\n${lines.map((line) => `  ${line}`).join('\n')}`;

  withCommonOptions(program)
    .description(say('help.program'))
    .version(version, '-V, --version', say('help.version'))
    .helpCommand('help [command]', say('help.help'));
  withReadingOptions(withCommonOptions(program.command('code')))
    .summary(say('help.code'))
    .description(say('help.code'))
    .argument('[files...]', say('help.files'))
    .option('--json', say('help.json'))
    .option('--ndjson', say('help.ndjson'))
    .option('--explain', say('help.explain'))
    .addHelpText('after', examples(EXAMPLES.code))
    .action(async (files: string[], options: CodeCommandOptions) =>
      done(await actions.code(files, { ...program.opts(), ...options })),
    );
  withReadingOptions(withRecordOptions(program.command('add')))
    .summary(say('help.add'))
    .description(say('help.add'))
    .argument('[paths...]', say('help.paths'))
    .option('--ndjson', say('help.addNdjson'))
    .option('--threads <count>', say('help.threads'))
    .option('--batch <count>', say('help.batch'))
    .addHelpText('after', examples(EXAMPLES.add))
    .action(async (paths: string[], options: AddCommandOptions) =>
      done(await actions.add(paths, { ...program.opts(), ...options })),
    );
  withFetchingOptions(withRecordOptions(program.command('watch')))
    .summary(say('help.watch'))
    .description(say('help.watch'))
    .argument('<feeds...>', say('help.feeds'))
    .option('--once', say('help.once'))
    .option('--every <minutes>', say('help.every'))
    .option('--ndjson', say('help.addNdjson'))
    .option('--threads <count>', say('help.threads'))
    .addHelpText('after', examples(EXAMPLES.watch))
    .action(async (feeds: string[], options: WatchCommandOptions) =>
      done(await actions.watch(feeds, { ...program.opts(), ...options })),
    );
  withRecordOptions(program.command('recode'))
    .summary(say('help.recode'))
    .description(say('help.recode'))
    .option('--dry-run', say('help.dryRun'))
    .option('--ndjson', say('help.recodeNdjson'))
    .addHelpText('after', examples(EXAMPLES.recode))
    .action(async (options: RecodeCommandOptions) => done(await actions.recode({ ...program.opts(), ...options })));
  withRecordOptions(program.command('backup'))
    .summary(say('help.backup'))
    .description(say('help.backup'))
    .argument('<file>', say('help.backupFile'))
    .addHelpText('after', examples(EXAMPLES.backup))
    .action(async (file: string, options: RecordOptions) => done(await actions.backup(file, { ...program.opts(), ...options })));
  withRecordOptions(program.command('restore'))
    .summary(say('help.restore'))
    .description(say('help.restore'))
    .argument('<file>', say('help.restoreFile'))
    .option('--replace', say('help.replace'))
    .addHelpText('after', examples(EXAMPLES.restore))
    .action(async (file: string, options: RestoreCommandOptions) =>
      done(await actions.restore(file, { ...program.opts(), ...options })),
    );
  addReadingCommands(program, actions, { say, withRecordOptions, examples, done });
  withRecordOptions(program.command('serve'))
    .summary(say('help.serve'))
    .description(say('help.serve'))
    .option('--port <number>', say('help.port'))
    .option('--host <address>', say('help.host'))
    .option('--read-token <token>', say('help.readToken'))
    .option('--write-token <token>', say('help.writeToken'))
    .addHelpText('after', examples(EXAMPLES.serve))
    .action(async (options: ServeCommandOptions) => done(await actions.serve({ ...program.opts(), ...options })));
  withCommonOptions(program.command('score'))
    .summary(say('help.score'))
    .description(say('help.score'))
    .requiredOption('--gold <folder>', say('help.gold'))
    .requiredOption('--texts <folder>', say('help.texts'))
    .option('--coded <folder>', say('help.coded'))
    .option('--aliases <file>', say('help.aliases'))
    .option('--json', say('help.scoreJson'))
    .addHelpText('after', examples(EXAMPLES.score))
    .action(async (options: ScoreCommandOptions) => done(await actions.score({ ...program.opts(), ...options })));
  withCommonOptions(program.command('doctor'))
    .summary(say('help.doctor'))
    .description(say('help.doctor'))
    .action(async (options: CommonOptions) => done(await actions.doctor({ ...program.opts(), ...options })));
  return program;
}
