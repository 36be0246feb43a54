// The commands that read the record, and the one by which analysts review it, with their options and help in the reader's language. Does nothing itself: each command's action is given.

import type { Command } from 'commander';
import type { Speaker } from '../domain/speak.ts';
import type { ActorCommandOptions } from './commands/actor.ts';
import type { EventCommandOptions } from './commands/event.ts';
import type { ExportCommandOptions } from './commands/export.ts';
import type { ReviewCommandOptions } from './commands/review.ts';
import type { TimelineCommandOptions } from './commands/timeline.ts';

/** What runs when a command is given; each returns the exit code. */
export interface ReadingActions {
  readonly timeline: (options: TimelineCommandOptions) => Promise<number>;
  readonly event: (id: string, options: EventCommandOptions) => Promise<number>;
  readonly compare: (id: string, options: EventCommandOptions) => Promise<number>;
  readonly actor: (name: string, options: ActorCommandOptions) => Promise<number>;
  readonly search: (words: readonly string[], options: ActorCommandOptions) => Promise<number>;
  readonly export: (options: ExportCommandOptions) => Promise<number>;
  readonly review: (action: string, what: readonly string[], options: ReviewCommandOptions) => Promise<number>;
}

/** What all commands share. */
export interface CommandKit {
  readonly say: Speaker['say'];
  readonly withRecordOptions: (command: Command) => Command;
  readonly examples: (lines: readonly string[]) => string;
  /** Hands on the exit code. */
  readonly done: (exitCode: number) => void;
}

const EXAMPLES = {
  timeline: [
    'isnad timeline --actor "Khalifa Haftar" --place Moscow',
    'isnad timeline --actor Putin --with Erdogan --type CONSULT --from 2019-01-01 --to 2019-12-31',
    'isnad timeline --plans --ndjson',
  ],
  event: ['isnad event 3f2a9c1d0e#k2', 'isnad event --json 3f2a9c1d0e'],
  compare: ['isnad compare 3f2a9c1d0e#k2'],
  actor: ['isnad actor "Khalifa Haftar"', 'isnad actor person:khalifa-haftar --limit 20'],
  search: ['isnad search Haftar Moscow'],
  export: [
    'isnad export --format csv -o events.csv',
    'isnad export --format jsonl --actor "Khalifa Haftar" --from 2016-01-01',
    'isnad export --format report-pdf --place Tripoli -o tripoli.pdf',
  ],
  review: [
    'isnad review correct 3f2a9c1d0e#k2 place Moscow --note "the article says so in its title"',
    'isnad review merge 3f2a9c1d0e#k2 81c3a36c52#k1',
    'isnad review split 81c3a36c52#k1',
    'isnad review undo 7',
    'isnad review import returned/ --against exported.zip --by reem',
    'isnad review list',
  ],
} as const;

export function addReadingCommands(program: Command, actions: ReadingActions, kit: CommandKit): void {
  const { say, withRecordOptions, examples, done } = kit;
  const withFilterOptions = (command: Command): Command =>
    command
      .option('--actor <name>', say('help.actor'))
      .option('--with <name>', say('help.with'))
      .option('--place <name>', say('help.place'))
      .option('--type <types>', say('help.type'))
      .option('--outcome <outcomes>', say('help.outcome'))
      .option('--status <statuses>', say('help.status'))
      .option('--plans', say('help.plans'))
      .option('--outlet <name>', say('help.fromOutlet'))
      .option('--min-origins <count>', say('help.minOrigins'))
      .option('--words <words>', say('help.articleWords'))
      .option('--from <day>', say('help.from'))
      .option('--to <day>', say('help.to'));
  withRecordOptions(withFilterOptions(program.command('timeline')))
    .summary(say('help.timeline'))
    .description(say('help.timeline'))
    .option('--limit <count>', say('help.timelineLimit'))
    .option('--json', say('help.viewJson'))
    .option('--ndjson', say('help.eventNdjson'))
    .addHelpText('after', examples(EXAMPLES.timeline))
    .action(async (options: TimelineCommandOptions) => done(await actions.timeline({ ...program.opts(), ...options })));
  for (const name of ['event', 'compare'] as const)
    withRecordOptions(program.command(name))
      .summary(say(`help.${name}`))
      .description(say(`help.${name}`))
      .argument('<id>', say('help.eventId'))
      .option('--limit <count>', say('help.accountLimit'))
      .option('--json', say('help.viewJson'))
      .addHelpText('after', examples(EXAMPLES[name]))
      .action(async (id: string, options: EventCommandOptions) =>
        done(await actions[name](id, { ...program.opts(), ...options })),
      );
  withRecordOptions(program.command('actor'))
    .summary(say('help.actorCommand'))
    .description(say('help.actorCommand'))
    .argument('<name>', say('help.actorName'))
    .option('--limit <count>', say('help.actorLimit'))
    .option('--json', say('help.viewJson'))
    .addHelpText('after', examples(EXAMPLES.actor))
    .action(async (name: string, options: ActorCommandOptions) =>
      done(await actions.actor(name, { ...program.opts(), ...options })),
    );
  withRecordOptions(program.command('search'))
    .summary(say('help.search'))
    .description(say('help.search'))
    .argument('<words...>', say('help.words'))
    .option('--limit <count>', say('help.searchLimit'))
    .option('--json', say('help.viewJson'))
    .addHelpText('after', examples(EXAMPLES.search))
    .action(async (words: string[], options: ActorCommandOptions) =>
      done(await actions.search(words, { ...program.opts(), ...options })),
    );
  withRecordOptions(withFilterOptions(program.command('export')))
    .summary(say('help.export'))
    .description(say('help.export'))
    .requiredOption('--format <format>', say('help.format'))
    .option('-o, --output <file>', say('help.output'))
    .option('--title <title>', say('help.reportTitle'))
    .addHelpText('after', examples(EXAMPLES.export))
    .action(async (options: ExportCommandOptions) => done(await actions.export({ ...program.opts(), ...options })));
  withRecordOptions(program.command('review'))
    .summary(say('help.review'))
    .description(say('help.review'))
    .argument('<action>', say('help.reviewAction'))
    .argument('[what...]', say('help.reviewWhat'))
    .option('--by <name>', say('help.by'))
    .option('--note <text>', say('help.note'))
    .option('--all', say('help.reviewAll'))
    .option('--against <path>', say('help.against'))
    .option('--dry-run', say('help.dryRun'))
    .option('--json', say('help.reviewJson'))
    .addHelpText('after', examples(EXAMPLES.review))
    .action(async (action: string, what: string[], options: ReviewCommandOptions) =>
      done(await actions.review(action, what, { ...program.opts(), ...options })),
    );
}
