// Reports written for the tests of the workbench: one visit told as a plan and as done, by several outlets, one of which quotes another's agency; an attack
// with figures that differ; and texts that try to be more than text.

export interface OwnReport {
  readonly id: string;
  readonly outlet: string;
  readonly title: string;
  readonly published: string;
  readonly text: string;
  readonly url?: string;
}

export const OWN_REPORTS: readonly OwnReport[] = [
  {
    id: 'visit-planned',
    outlet: 'جريدة الميناء',
    title: 'حفتر إلى موسكو الأسبوع المقبل',
    published: '2020-01-09',
    url: 'https://example.org/visit-planned',
    text: 'قالت وكالة سبوتنيك نقلاً عن مصدر دبلوماسي إن قائد الجيش الليبي خليفة حفتر سيزور موسكو يوم 13 يناير 2020. ومن المقرر أن يلتقي حفتر في موسكو وزير الخارجية الروسي سيرغي لافروف.',
  },
  {
    id: 'visit-done-1',
    outlet: 'صحيفة الضفة',
    title: 'حفتر يصل إلى موسكو',
    published: '2020-01-13',
    url: 'https://example.org/visit-done',
    text: 'زار قائد الجيش الليبي خليفة حفتر موسكو يوم الاثنين 13 يناير 2020، والتقى وزير الخارجية الروسي سيرغي لافروف. وقالت وكالة سبوتنيك إن حفتر التقى لافروف في موسكو.',
  },
  {
    id: 'visit-done-2',
    outlet: 'شبكة الساحل',
    title: 'محادثات ليبية في العاصمة الروسية',
    published: '2020-01-14',
    text: 'زار المشير خليفة حفتر موسكو يوم 13 يناير 2020، بحسب ما أعلنت وزارة الخارجية الروسية. والتقى حفتر في موسكو وزير الخارجية الروسي سيرغي لافروف، وطالب فايز السراج بسحب قواته من طرابلس.',
  },
  {
    id: 'attack-1',
    outlet: 'جريدة الميناء',
    title: 'قتلى في قصف على سوق بصنعاء',
    published: '2019-05-17',
    text: 'قُتل ستة مدنيين وأصيب ثلاثون في قصف شنته طائرات التحالف العربي على صنعاء يوم 16 مايو 2019، بحسب ما أعلنته وزارة الصحة.',
  },
  {
    id: 'attack-2',
    outlet: 'صحيفة الضفة',
    title: 'التحالف يقصف صنعاء',
    published: '2019-05-17',
    text: 'قصفت طائرات التحالف العربي صنعاء يوم 16 مايو 2019، ما أدى إلى مقتل تسعة مدنيين وإصابة خمسين. ونفى التحالف العربي استهداف المدنيين.',
  },
];
