// Who acts: one check per construction. The sentences are this project's own.

import { expect, test } from 'vitest';
import { codeArticle } from '../code-article.ts';

/** The actors of the event whose trigger contains a word, by the words that denote them. */
function actorsOf(text: string, trigger: string): readonly string[] {
  const { events } = codeArticle({ text });
  const event = events.find((one) => text.slice(...one.trigger).includes(trigger));
  return (event?.actor ?? []).map(({ span }) => (span ? text.slice(...span) : '-'));
}

const check = (text: string, trigger: string, expected: readonly string[]): void =>
  expect(actorsOf(text, trigger), `${text} [${trigger}]`).toEqual(expected);

test('a dropped subject has the words that it refers back to', () => {
  check('هاجم مسلحون مجهولون قرية في الشمال وقتلوا ثلاثة من سكانها.', 'وقتلوا', ['مسلحون مجهولون']);
});

test('whoever a passive is said of does not act, with a number and with others', () => {
  check('قتل 12 شخصا وأصيب عشرات آخرون بجروح في هجوم على السوق.', 'قتل', []);
  check('قتل 12 شخصا وأصيب عشرات آخرون بجروح في هجوم على السوق.', 'وأصيب', []);
  check('وجرح 40 شخصا آخرون في هجوم قرب المطار.', 'وجرح', []);
  check('وقتل 30 مدنيا سودانيا في قصف جوي.', 'وقتل', []);
  check('وأصيب ستة جنود بينهم ضابط في هجوم على الحاجز.', 'وأصيب', []);
});

test('a number that `about` stands before is counted', () => {
  check('قالت الوزارة إن نحو 200 مسلح هاجموا القرية.', 'هاجموا', ['نحو 200 مسلح']);
});

test('what is discussed does not take part', () => {
  check('يبحث مجلس الأمن الخميس مشروعاً تونسياً حول الأزمة.', 'يبحث', ['مجلس الأمن']);
});

test('a deed has the participants of its relative clause', () => {
  check('رغم الحصار المطبق الذي تفرضه جماعة الحوثي على تعز.', 'الحصار', ['جماعة الحوثي']);
  check('جاء القرار بعد اللقاء الذي تم بين أنقرة وواشنطن.', 'اللقاء', ['أنقرة', 'واشنطن']);
});

test('two men, two ministers, two presidents are the last two spoken of', () => {
  const met = 'استقبل وزير الخارجية الأردني أيمن الصفدي نظيره العراقي فؤاد حسين في عمّان. ';
  check(`${met}واتفق الوزيران على فتح المعبر.`, 'واتفق', ['الوزيران', 'الوزيران']);
  check(`${met}واتفق الرجلان على فتح المعبر.`, 'واتفق', ['الرجلان', 'الرجلان']);
  check(`${met}وهذا ثالث تواصل بين الرجلين.`, 'تواصل', ['الرجلين']);
});

test('what somebody affirms of his own is his deed', () => {
  check('وأكد الرئيس المصري دعمه الكامل للحكومة الليبية.', 'دعمه', ['الرئيس المصري']);
});

test('a joined verb has the subject of the verb that agrees with it', () => {
  check('رفض المجلس خطة الحكومة التي تقودها الوزيرة، وامتنع عن منحها الثقة.', 'وامتنع', ['المجلس']);
  check('قبلت الحركة خطة هدنة عرضها الوسطاء، وقالت إنها تتطلع إلى التفاوض.', 'تتطلع', ['الحركة']);
});

test('the pronoun of what is said means who says it; a form without its hamza is no I', () => {
  check('قال وزير الخارجية المصري بعد لقائه سفير الصين إنه سيزور بغداد.', 'سيزور', ['وزير الخارجية المصري']);
  check('وقال المبعوث الأممي إنه التقى حفتر في بنغازي.', 'التقى', ['المبعوث الأممي', 'حفتر']);
});

test('who chairs or attends a meeting meets', () => {
  check('ناقش الوزراء الأزمة برئاسة العراق وبحضور الأمين العام.', 'ناقش', ['الوزراء', 'العراق', 'الأمين العام']);
  check('التقى الرئيس وفداً برئاسة وزير المالية.', 'التقى', ['الرئيس', 'وفداً']);
});

test('a meeting of somebody with another in the accusative', () => {
  check('غادر الوزير المصري بعد لقائه رئيس الحكومة الليبية.', 'لقائه', ['الوزير المصري', 'رئيس الحكومة الليبية']);
});

test('a post of many', () => {
  check('اتهم زعيم الحوثيين الرياض بخرق الهدنة.', 'اتهم', ['زعيم الحوثيين']);
});

test('what أما sets before the verb is its subject', () => {
  check('وندد المحتجون بالشرطة، أما المحافظة فاتهمت مندسين بالتخريب.', 'فاتهمت', ['المحافظة']);
});

test('no subject follows a plural, and none is in the accusative', () => {
  check('هاجم مسلحون حاجزاً للجيش وأصابوا أربعة جنود في تفجير قنبلة يدوية.', 'وأصابوا', ['مسلحون']);
});

test('a verb in the dual after both sides of a meeting', () => {
  check('جاء ذلك بعد لقاء بين الرئيس الروسي فلاديمير بوتين ورجب طيب أردوغان، اتفقا خلاله على الهدنة.', 'اتفقا', [
    'الرئيس الروسي فلاديمير بوتين',
    'رجب طيب أردوغان',
  ]);
});

test('whom somebody fights does not act', () => {
  check('تقاتل قوات الحكومة تنظيم الدولة في سرت.', 'تقاتل', ['قوات الحكومة']);
});

test('who tells of a known deed has not done it; a sentence of arrest with no subject is passive', () => {
  check('زار الرئيس الصيني موسكو. ويرى خبراء أن الزيارة ترفع وزنه.', 'الزيارة', ['الرئيس الصيني']);
  check('قال المحامي سامي الخطيب إن التهم باطلة. وقبض عليهم من بيوتهم ليلاً.', 'قبض', []);
});

test('whose the goods are gives them', () => {
  check('وقال السفير إن تزويد البلاد بالسلاح الصيني مستمر.', 'تزويد', ['الصيني']);
});

test('an aside between commas ends no clause', () => {
  check('اتهم مصدر أمني، رفض الكشف عن هويته، فصيلاً مسلحاً بقتل الناشط.', 'اتهم', ['مصدر أمني']);
  check('قتل حراس السفارة، التي أغلقت أبوابها، متظاهراً.', 'قتل', ['حراس السفارة']);
});

test('who does something on a journey is who makes it', () => {
  check('وصل الوزير العماني إلى الدوحة في زيارة تستغرق يومين يلتقي خلالها نظيره القطري.', 'يلتقي', ['الوزير العماني']);
  check('قام المبعوث الأميركي بزيارة إلى دمشق التقى خلالها رئيس البرلمان السوري.', 'التقى', ['المبعوث الأميركي']);
});

test('the object that a frame asks for is no subject, and a source does nothing but speak', () => {
  const text = 'حل الوزير سالم المري في بكين الأحد، على ما كشف مصدر رسمي. وكان قد قاد إلى طوكيو وفداً من ستة نواب.';
  check(text, 'قاد', ['الوزير سالم المري', 'وفداً']);
  check('قاد وزير الخارجية السوداني وفداً إلى جوبا.', 'قاد', ['وزير الخارجية السوداني', 'وفداً']);
});

test('whose decision it is does the deed that it is about', () => {
  check('سلّم أمين الجميل الخميس رئيس البرلمان قراره ترك رئاسة الحكومة.', 'ترك', ['أمين الجميل']);
});

test('who invites stands after the invitation, by name or as the place just named', () => {
  check('زار الوزير القطري موسكو بدعوة منها.', 'بدعوة', ['موسكو']);
  check('وصل الوزير القطري إلى موسكو بدعوة من الكرملين، على ما أعلن مكتبه الإعلامي.', 'بدعوة', ['الكرملين']);
});

test('what a clause says happened in a deed is not done by who stands last before it', () => {
  check('وقع تبادل لإطلاق النار بين الجيش ومقاتلي الحركة قتل خلاله ضابط تركي.', 'تبادل', ['الجيش', 'مقاتلي الحركة']);
});

test('a verb of a state after a man tells of its object', () => {
  check('التقت تركيا الوزير الذي تتهمه بالفساد.', 'تتهمه', ['تركيا']);
});

test('who gives what is received', () => {
  check('يحظى الوزير بمساندة القاهرة.', 'مساندة', ['القاهرة']);
});

test('whoever protests against a verdict has not passed it', () => {
  check('احتج المتظاهرون على حكم بحبس الناشط.', 'حكم', []);
});

test('who meets his death in an attack does not attack', () => {
  check('قال المسعفون إن عشرة من المقاتلين لقوا حتفهم في هجوم جوي.', 'هجوم', []);
});

test('the only one of whom a negated verb is true', () => {
  check('لم يحضر الاجتماع سوى وزير الدفاع.', 'يحضر', ['وزير الدفاع']);
  check('لم يزر السلطنة من الرؤساء سوى بوتين.', 'يزر', ['بوتين']);
  check('لم تقتل إسرائيل سوى مدنيين.', 'تقتل', ['إسرائيل']);
});

test('who does something in a deed is who does the deed', () => {
  check('نظم الاتحاد العام احتجاجات نددت فيها بالحكومة.', 'نددت', ['الاتحاد العام']);
});

test('a source between commas parts no object from its verb', () => {
  check('وجردت المنامة، وفق معهد في بريطانيا، مئة شخص من جنسيتهم وحظرت جماعات المعارضة.', 'وحظرت', ['المنامة']);
});

test('what takes a deed up by a pronoun has a subject of its own', () => {
  check('قبيل جلسة لمجلس الجامعة دعت إليها مصر.', 'دعت', ['مصر']);
});

test('the waw before a quotation mark or a figure joins what follows it', () => {
  check('بدأت في أنقرة محادثات بين فرنسا و«حركة النهضة» حول السجناء.', 'محادثات', ['فرنسا', 'حركة النهضة']);
  check('هاجم 20 مسلحا و3 من الضباط المنشقين ثكنة الجيش.', 'هاجم', ['20 مسلحا', '3 من الضباط المنشقين']);
});

test('who reports wounds does not cause them', () => {
  check('أعلنت مصادر طبية، مقتل ستة أشخاص وإصابة آخرين في هجوم.', 'وإصابة', []);
  check('قال المصدر إن الحي هادئ، لافتا إلى إصابة سبعة من سكانه.', 'إصابة', []);
});

test('two after a plural in the nominative are others', () => {
  check('خطف مسلحون مجهولون اثنين من الأطباء في الجنوب.', 'خطف', ['مسلحون مجهولون']);
});

test('nobody convicts himself', () => {
  check('أوقف الناشط حسن علي في مارس، وحكم عليه بالسجن عامين.', 'وحكم', []);
});

test('a courtesy is a pronoun, a prince has his post after his name', () => {
  check('زار الأمير راكان بن فهد أمير منطقة جازان الجزيرة. وأشاد سموه بجهود السكان.', 'وأشاد', [
    'الأمير راكان بن فهد أمير منطقة جازان',
  ]);
  check('زار الشيخ جاسم بن ناصر آل سعيد أنقرة.', 'زار', ['الشيخ جاسم بن ناصر آل سعيد']);
});

test('a deputy of the government has his ministry after it', () => {
  check('زار نائب رئيس الوزراء وزير الدفاع فهد الحربي أنقرة.', 'زار', ['نائب رئيس الوزراء وزير الدفاع فهد الحربي']);
});

test('who manages to take a town takes it', () => {
  check('قال السكان إن المتمردين تمكنوا من السيطرة على بلدة المخا.', 'السيطرة', ['المتمردين']);
});

test('whose decision or announcement it is does what is decided', () => {
  check('جاء ذلك بعد قرار السعودية والبحرين قطع العلاقات مع قطر.', 'قطع', ['السعودية', 'البحرين']);
  check('عقب إعلان كل من السعودية ومصر قطع علاقاتهما مع قطر.', 'قطع', ['السعودية', 'مصر']);
  check('أثار قرار الرئيس التونسي حل البرلمان جدلاً.', 'حل', ['الرئيس التونسي']);
  check('بعد إعلان فرنسا طرد دبلوماسيين روس.', 'طرد', ['فرنسا']);
  check('جاء ذلك بعد إعلان واشنطن فرض عقوبات على إيران.', 'عقوبات', ['واشنطن']);
});

test('a clause that takes up a call, talks or a message by its pronoun', () => {
  check('أجرى الرئيس الفرنسي اتصالاً بنظيره الإيراني حثه فيه على ضبط النفس.', 'حثه', ['الرئيس الفرنسي']);
  check('عقد الوزير المصري لقاءً مع السفير الإثيوبي طالبه خلاله بتوضيح.', 'طالبه', ['الوزير المصري']);
});

test('whose the weapon is does it, and the dead do nothing', () => {
  check('أصيب راع برصاص الجيش اللبناني قرب الحدود.', 'أصيب', ['رصاص الجيش اللبناني']);
  check('سقط ثلاثة قتلى في قصف على بلدة دوما.', 'قصف', []);
});

test('a delegation meets whom it is shown with', () => {
  check('زار وفد برلماني بغداد والتقى رئيس الوزراء.', 'والتقى', ['وفد برلماني', 'رئيس الوزراء']);
});

test('some of a group are named with it', () => {
  check('هاجمت عناصر من تنظيم القاعدة ثكنة في أبين.', 'هاجمت', ['عناصر من تنظيم القاعدة']);
});

test('many who demand something meanwhile are the subject of the clause', () => {
  check('اعتصم العمال أمام الوزارة في بيروت مطالبين بصرف الرواتب.', 'مطالبين', ['العمال']);
});
