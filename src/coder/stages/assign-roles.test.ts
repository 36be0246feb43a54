// Who does what to whom: each construction in several phrasings, and what looks like it and is not.

import { expect, test } from 'vitest';
import { codeArticle } from '../code-article.ts';

/** Checks the participants of the first event of a type: `actor > recipient` in English names. */
function check(text: string, type: string, expected: string): void {
  const coded = codeArticle({ text, published: '2024-05-20' });
  const names = new Map(coded.entities.map((entity) => [entity.id, entity.name.en]));
  const list = (participants: readonly { readonly entity: string }[]): string =>
    participants.map((one) => names.get(one.entity)).join(' + ');
  const events = coded.events.filter((one) => one.type === type).map((one) => `${list(one.actor)} > ${list(one.recipient)}`);
  expect(events[0] ?? '', text).toBe(expected);
}

const suite = (name: string, cases: readonly (readonly [string, string, string])[]): void =>
  test.each(cases)(`${name}: %s`, (text, type, expected) => check(text, type, expected));

suite('two objects: somebody, and a thing that the frame or the light verb names', [
  ['حملت حماس إسرائيل المسؤولية عن تعثر الوساطة.', 'ACCUSE', 'Hamas > Israel'],
  ['منحت ألمانيا لبنان قرضاً.', 'AID', 'Germany > Lebanon'],
  ['فرنسا منحت لبنان مساعدات عاجلة.', 'AID', 'France > Lebanon'],
]);

suite('of two objects the people who are handed over', [['سلمت حماس الصليب الأحمر ست رهائن.', 'RETREAT', 'Hamas > hostages']]);

suite('the free relative: whose deed is praised or condemned', [
  ['أشاد الوزير بما تبذله السعودية من جهود.', 'SUPPORT', 'minister > Saudi Arabia'],
  ['نددت تركيا بما تقوم به إسرائيل في غزة.', 'ACCUSE', 'Turkey > Israel'],
  ['استنكر الأردن ما أصاب المطار من هجمات حوثية.', 'ACCUSE', 'Jordan > Houthis'],
  ['انتقد الأردن ما يجري في البلاد.', 'ACCUSE', 'Jordan > '],
]);

suite('a charge is against whose deed it is about', [
  ['أعربت قطر عن قلقها إزاء الغارات الإسرائيلية على لبنان.', 'ACCUSE', 'Qatar > Israel'],
  ['حذرت مصر من أن إقدام إثيوبيا على ملء السد يهدد الاستقرار.', 'ACCUSE', 'Egypt > Ethiopia'],
  ['حذرت مصر من خطورة الهجمات الحوثية.', 'ACCUSE', 'Egypt > Houthis'],
  ['أسفت تونس لقرار ثلاث دول عربية إغلاق حدودها.', 'ACCUSE', 'Tunisia > Arab states'],
]);

suite('a charge with nobody named is against who was charged or did harm before', [
  ['حذرت مصر من نيات إثيوبيا. واعتبر الرئيس السيسي الخطوة خرقاً للقانون.', 'ACCUSE', 'Egypt > Ethiopia'],
  ['وقعت الحادثة بعد سلسلة هجمات حوثية بالصواريخ. واستنكرت قطر الهجمات.', 'ACCUSE', 'Qatar > Houthis'],
  ['استنكر الأردن ما أصاب المطار من هجمات حوثية.', 'ACCUSE', 'Jordan > Houthis'],
]);

suite('a definite body takes no genitive', [
  ['اتهم الجيش قوات الدعم السريع باستهداف المدنيين.', 'ACCUSE', 'Sudanese Armed Forces > Rapid Support Forces'],
  ['اتهم الجيش اللبناني إسرائيل بخرق الهدنة.', 'ACCUSE', 'Lebanese army > Israel'],
]);

suite('who is to do what is demanded is whom it is demanded of', [
  ['طالب البرلمان العراقي بانسحاب القوات الأمريكية من البلاد.', 'REQUEST', 'Iraqi parliament > American forces'],
  ['طالب الأردن بوقف الهجمات الحوثية.', 'REQUEST', 'Jordan > Houthis'],
  ['طالبت فرنسا بإطلاق سراح الصحفي.', 'REQUEST', 'France > '],
]);

suite('help and invitations reach whoever acts with them', [
  ['استعاد الجيش اليمني المدينة بدعم من التحالف العربي.', 'SUPPORT', 'Saudi-led coalition > Yemeni government forces'],
  ['زار الوزير موسكو بدعوة من نظيره الروسي.', 'AGREE', 'Russian counterpart > minister'],
  ['لبى الرئيس التونسي دعوة أمير قطر.', 'AGREE', 'Tamim bin Hamad Al Thani > Kais Saied'],
]);

suite('what was told before says whom an answer, a wish and a threat reach', [
  ['رفضت الحركة خطة اللجنة الرباعية. ووافقت تونس على الخطة.', 'AGREE', 'Tunisia > Quad'],
  ['وصل حفتر إلى موسكو الاثنين. ويأمل حفتر الحصول على السلاح.', 'REQUEST', 'Khalifa Haftar > Russia'],
  ['هددت واشنطن بفرض عقوبات على إيران.', 'THREATEN', 'United States > Iran'],
]);

suite('an answer goes to whoever made the proposal', [
  ['قبلت الحركة مبادرة تقدمت بها قطر.', 'AGREE', 'movement > Qatar'],
  ['رفضت الحركة خطة اقترحتها سلطنة عمان.', 'REJECT', 'movement > Oman'],
  ['وافقت حماس على مقترح أمريكي لتبادل الأسرى.', 'AGREE', 'Hamas > United States'],
]);

suite('what is done to a deed or a thing is done to whose it is', [
  ['جددت قطر إدانة الهجوم الحوثي على أبوظبي.', 'ACCUSE', 'Qatar > Houthis'],
  ['نددت قطر باغتيال القائد في بيروت.', 'ACCUSE', 'Qatar > '],
  ['سحبت الكويت جنسية المعارض عبدالله النفيسي.', 'COERCE', 'Kuwait > Abdullah al-Nafisi'],
  ['كسر الحظر الدولي على تصدير السلاح إلى ليبيا مستحيل.', 'SANCTION', 'international community > Libya'],
]);

suite('names told out of a group, whose the embassy is, who suffers the penalty', [
  [
    'اعتقلت الشرطة التونسية عشرة ناشطين، بينهم راشد الغنوشي، بعد المسيرة.',
    'COERCE',
    'Tunisia / police > activists + Rached Ghannouchi',
  ],
  ['اعتصم طلاب أمام السفارة الإسرائيلية.', 'PROTEST', 'students > Israel'],
  ['اعتصم طلاب أمام البرلمان.', 'PROTEST', 'students > '],
  ['حكمت المحكمة بسجن المعارض راشد الغنوشي سنة واحدة.', 'SANCTION', 'Tunisia / court > Rached Ghannouchi'],
  ['تبادلت مصر وتركيا السفراء بعد قطيعة.', 'SUPPORT', 'Egypt + Turkey > '],
]);

suite('both sides, and the opposition', [
  [
    'اتفقت الحكومة اليمنية والحوثيون على الهدنة. ودعت الأمم المتحدة الطرفين إلى وقف القتال.',
    'REQUEST',
    'United Nations > Government of Yemen + Houthis',
  ],
  ['شن الطيران الروسي غارات على مواقع المعارضة في إدلب.', 'ASSAULT', 'Russia / air force > opposition'],
]);

suite('an aside between commas parts no verb from its object', [
  ['يقاتل حفتر، حليف البرلمان في الشرق، جماعات متشددة في بنغازي.', 'ASSAULT', 'Khalifa Haftar > hardline groups'],
  [
    'قتل حراس مقر تابع لمنظمة بدر، القريبة من طهران، محتجاً.',
    'ASSAULT',
    'guards of affiliated headquarters of Badr Organization > protester',
  ],
]);

suite('whose the thing is that is attacked, and for whom it is made', [
  ['قصفت طائرات تركية أهدافاً للمسلحين الأكراد.', 'ASSAULT', 'Turkish aircraft > Kurdish fighters'],
  ['قصفت المقاتلات الروسية مواقع مسلحي الحركة.', 'ASSAULT', 'Russia / air force > movement'],
  ['قصف الجيش السوداني مركز إيواء نازحين.', 'ASSAULT', 'Sudanese Armed Forces > displaced people'],
  ['لقي ثلاثة أشخاص على الأقل مصرعهم حين قصف الجيش السوداني السوق.', 'ASSAULT', 'Sudanese Armed Forces > people'],
  ['داهمت الشرطة المغربية أكثر من عشرين موقعاً.', 'COERCE', 'Morocco / police > '],
]);

suite('two sides, and what they fight with', [
  ['أبرم اتفاق بين الحكومة اليمنية والحوثيين ينص على الهدنة.', 'SUPPORT', 'Government of Yemen + Houthis > '],
  ['تراشق أنصار الحزبين بالحجارة.', 'ASSAULT', 'supporters of parties > '],
]);

suite('who speaks by a document, and who answers a proposal', [
  ['استقبل الوزير السفير ودعا بيان الخارجية الروسية إلى الحوار.', 'REQUEST', 'Russia / foreign ministry > '],
  ['طالب قرار مجلس الأمن إسرائيل بوقف القتال.', 'REQUEST', 'United Nations Security Council > Israel'],
  ['رفضت حماس خطة عرضتها مصر.', 'REQUEST', 'Egypt > Hamas'],
]);

suite('a feminine noun right after a verb without its ending is its object', [
  ['أقال الرئيس التونسي قيس سعيد الوزير وحاصر المحكمة.', 'COERCE', 'Kais Saied > Tunisia / court'],
]);

suite('who could meet the condition of a threat, who joins in a charge, and whose relation it is', [
  ['هددت واشنطن بفرض عقوبات إن لم تلتزم طهران بالاتفاق.', 'THREATEN', 'United States > Iran'],
  ['توعدت الحركة بالرد ما لم تنسحب إسرائيل.', 'THREATEN', 'movement > Israel'],
  ['هدد الرئيس بالرد بعد أن قصفت إسرائيل لبنان.', 'THREATEN', 'president > '],
  ['وانضمت إلى الإدانة قطر والأردن.', 'ACCUSE', 'Qatar + Jordan > '],
  ['جاء اللقاء بعد توقيع الاتفاق النووي بين إيران والدول الكبرى.', 'SUPPORT', 'Iran + major powers > '],
]);

suite('the surname that completes a description is of the man who was named', [
  ['خطب قيس سعيد في العاصمة. وتظاهر أنصار سعيد أمام البرلمان.', 'PROTEST', 'supporters of Kais Saied > '],
]);

suite('what completes the object of a verb completes the verb', [
  ['طلبت أوكرانيا مساعدة عسكرية من ألمانيا.', 'REQUEST', 'Ukraine > Germany'],
  ['أنهت النيجر تعاونها العسكري مع فرنسا.', 'SANCTION', 'Niger > France'],
]);

suite('the conjunction that the press sets apart from its word', [
  ['أدان الأردن و قطر القصف الإسرائيلي.', 'ACCUSE', 'Jordan + Qatar > Israel'],
]);

suite('a post after a comma is of the man of its country', [
  ['واستقبل اليوم عبد المجيد تبون، رئيس الوزراء الإيطالي، ماريو دراغي.', 'CONSULT', 'Mario Draghi > Abdelmadjid Tebboune'],
]);

suite('a minister is called so again, whoever was named since', [
  ['اجتمع وزير الخارجية سامح شكري مع رئيس الأركان أسامة عسكر. وانتقد الوزير إسرائيل.', 'ACCUSE', 'Sameh Shoukry > Israel'],
]);

suite('somebody in لـ after a visit is who pays it, unless another is said to', [
  ['بدأت أول زيارة للرئيس الروسي إلى مصر منذ عامين.', 'CONSULT', 'Vladimir Putin > Egypt'],
  ['قام وزير الخارجية الأردني بزيارة للرئيس السوري.', 'CONSULT', 'Ayman Safadi > Bashar al-Assad'],
]);

suite('where something happens does not do it', [
  ['زار وزير الخارجية التركي هاكان فيدان دمشق حيث التقى الرئيس السوري أحمد الشرع.', 'CONSULT', 'Hakan Fidan > Syria'],
  ['وصل الجنود إلى القرية حيث اعتقلوا ثلاثة رجال.', 'COERCE', 'soldiers > men'],
]);

suite('a deed is of whoever the clause about it names', [
  [
    'أعلن الجيش السوداني تصديه لهجوم شنته قوات الدعم السريع على نيالا.',
    'ASSAULT',
    'Sudanese Armed Forces > Rapid Support Forces',
  ],
  ['شجبت تركيا المجازر التي ارتكبتها إسرائيل في غزة.', 'ACCUSE', 'Turkey > Israel'],
]);

suite('what a visit is for is no host', [['بدأ العاهل الأردني زيارة دولة إلى فرنسا.', 'CONSULT', 'King Abdullah II > France']]);

suite('a verb that carries a deed takes its noun, and the agent after it', [
  ['وتم صد الهجوم من قبل قوات البيشمركة.', 'ASSAULT', 'Peshmerga > '],
  ['وتم اعتقال ثلاثة صحفيين من قبل الشرطة المصرية.', 'COERCE', 'Egypt / police > journalists'],
]);

suite('adjectives of a name that is a plural', [
  ['قال المتحدث إن "الحوثيين" المتحالفين مع إيران أطلقوا صاروخاً على إسرائيل.', 'ASSAULT', 'Houthis > Israel'],
]);

suite('a verb that goes on with its subject attacks the place after it', [
  ['وافقت الحركة على الهدنة ثم قصفت مواقع الجيش الكولومبي.', 'ASSAULT', 'movement > Colombia / army'],
]);

suite('the sides of ties of which something is said', [
  ['عادت العلاقات بين كينيا والصومال.', 'SUPPORT', 'Kenya + Somalia > '],
  ['قال الوزير إن العلاقات بين كينيا والصومال ستعود سريعاً.', 'SUPPORT', 'Kenya + Somalia > '],
  ['قُطعت العلاقات بين كينيا والصومال.', 'SANCTION', 'Kenya + Somalia > '],
]);

suite('an accusative participle says something of the subject, nothing of the name before it', [
  ['تحدث الوزير عن خطط ترامب مندداً بالحصار الإسرائيلي.', 'ACCUSE', 'minister > Israel'],
]);

suite('who goes on to call or to threaten is who speaks', [
  ['أكد أردوغان أن العراق لن ينسحب، داعياً إيران إلى التهدئة.', 'REQUEST', 'Recep Tayyip Erdogan > Iran'],
]);

suite('a governorate is a place, leaders of a group are held, and فيما opens a clause of its own', [
  [
    'أعلنت الشرطة العراقية اعتقال خمسة من قيادات داعش في محافظة الأنبار.',
    'COERCE',
    'Iraq / police > Islamic State / party official',
  ],
  [
    'أفرج عن معتقلين سياسيين، فيما منعت قوات الأمن التونسية المحتجين من التظاهر.',
    'COERCE',
    'Tunisia / security forces > protesters',
  ],
]);

suite('where a place lies is nobody who is killed', [
  ['قتل ثلاثة مسلحين جنوب لبنان.', 'ASSAULT', ' > gunmen'],
  ['قتل جندي في محافظة تعز جنوب اليمن.', 'ASSAULT', ' > soldier'],
]);

suite('a proposal after a name is no adjective of it, a post after a titled name is somebody else', [
  ['رفضت حركة حماس المقترح المصري.', 'REJECT', 'Hamas > Egypt'],
  ['أقال الرئيس قيس سعيد رئيس الحكومة.', 'SANCTION', 'Kais Saied > prime minister'],
]);

suite('an apposition reaches its closing comma', [
  ['ويقاتل حفتر، حليف مجلس المدينة وحكومته، جماعات متشددة.', 'ASSAULT', 'Khalifa Haftar > hardline groups'],
]);

suite('whose the pronoun of many says that a thing is', [
  ['هاجم المسلحون القرية، فزار الوزير مقرهم.', 'CONSULT', 'minister > gunmen'],
]);

suite('the number of an article of the law takes no part', [
  ['طالب الوزير بتنحيته استناداً إلى المادة 102 فوراً.', 'REQUEST', 'minister > '],
]);

suite('sanctions of the world are on the country that the report is about', [
  ['تخشى طهران العقوبات الدولية. وتنتج إيران النفط.', 'SANCTION', 'international community > Iran'],
]);

suite('of two objects the one that is put under arrest', [
  ['أودعت النيابة المصرية عشرة ناشطين الحبس.', 'COERCE', 'Egypt / prosecution > activists'],
]);

suite('when and where between commas do not hide whom somebody meets', [
  [
    'التقى الرئيس التركي، اليوم، في مستهل زيارته إلى العاصمة الفرنسية باريس، الرئيس إيمانويل ماكرون.',
    'CONSULT',
    'Recep Tayyip Erdogan > Emmanuel Macron',
  ],
  ['قال مصدر إن هاكان فيدان، الذي يشغل منصباً رفيعاً، التقى بمسعود بارزاني.', 'CONSULT', 'Hakan Fidan + Masoud Barzani > '],
  ['وصل هاكان فيدان إلى مطار القاهرة الدولي.', 'CONSULT', 'Hakan Fidan > Egypt'],
]);

suite('a nominative is the subject; an agent makes a passive; the dead are of their nation', [
  ['قطع شباب الطريق احتجاجاً على اعتقال الجيش شاباً، وطالب المحتجون بالإفراج عنه.', 'REQUEST', 'protesters > '],
  ['السفير المصري اعتُقل أمس من قبل الشرطة السودانية.', 'COERCE', 'Sudan / police > Egypt / ambassador'],
  ['وأسفر الانفجار عن 4 قتلى إيرانيين.', 'ASSAULT', ' > Iran'],
]);

suite('who comes is no host', [['وصل رئيس كينيا إلى الدوحة، وسيصل الرئيس الرواندي غداً.', 'CONSULT', 'William Ruto > Qatar']]);

suite('whom a meeting brings together', [
  ['جاء ذلك خلال لقاء جمع رئيس الوزراء العراقي بالسفير الفرنسي.', 'CONSULT', 'Mohammed Shia al-Sudani + France / ambassador > '],
  ['عُقد اللقاء الذي جمع السفير القطري والرئيس التركي في أنقرة.', 'CONSULT', 'Qatar / ambassador > Recep Tayyip Erdogan'],
]);

suite('whoever waits to receive somebody is the host', [
  ['كان في استقبال حفتر وزير الخارجية المصري سامح شكري.', 'CONSULT', 'Khalifa Haftar > Sameh Shoukry'],
  ['وكان في استقبال حفتر في موسكو نائب وزير الدفاع الروسي.', 'CONSULT', 'Khalifa Haftar > Russia / deputy defence minister'],
]);

suite('several hosts set off by commas', [
  [
    'استقبل الرئيس الروسي، فلاديمير بوتين، ووزير دفاعه، سيرغي شويغو، في موسكو، المشير خليفة حفتر.',
    'CONSULT',
    'Khalifa Haftar > Vladimir Putin + Sergei Shoigu',
  ],
  [
    'التقى حفتر في موسكو وزير الخارجية الروسي، سيرغي لافروف، ووزير الدفاع، سيرغي شويغو، وبحث معهما الأزمة.',
    'CONSULT',
    'Khalifa Haftar > Sergei Lavrov + Sergei Shoigu',
  ],
]);

suite('a visit of somebody to somewhere, both in lam', [
  ['هذه أول زيارة لمبعوث أميركي لليبيا.', 'CONSULT', 'United States / envoy > Libya'],
]);

suite('a meeting that a place has seen between two sides', [
  ['جاء ذلك عقب اجتماع شهدته العاصمة المصرية بين عقيلة صالح وخالد المشري.', 'CONSULT', 'Aguila Saleh + Khaled al-Mishri > '],
]);

suite('where an envoy serves and what he has been named for stand before his name', [
  ['التقى حفتر المبعوث الأممي الجديد إلى ليبيا عبد الله باتيلي.', 'CONSULT', 'Abdoulaye Bathily > Khalifa Haftar'],
  [
    'أدانت الممثلة الخاصة للأمين العام، رئيسة بعثة الأمم المتحدة للدعم في ليبيا، هانا تيتيه، الهجوم.',
    'ACCUSE',
    'Hanna Tetteh > ',
  ],
  ['وصل المبعوث الأممي إلى ليبيا.', 'CONSULT', 'envoy > Libya'],
]);

suite('who accepts, who undoes, who holds', [
  ['أكد المجلس قبول حركة حماس مبدأ التهدئة.', 'AGREE', 'Hamas > '],
  ['تمكن الجيش السوداني من كسر الحصار المفروض على الفاشر.', 'COERCE', ' > El Fasher'],
  ['حقق الجيش السوداني تقدماً باتجاه المدينة التي تسيطر عليها قوات الدعم السريع.', 'ASSAULT', ''],
]);

suite('her who speaks is no preacher, what is prevented is nobody', [
  ['نددت الرئاسة اللبنانية بالهجوم، داعية إلى الهدوء.', 'REQUEST', 'Lebanon / presidency > '],
  ['بحث الوزيران منع تفاقم التوتر في الحدود.', 'COERCE', ''],
]);

suite('a house with the name of a country', [
  ['قصفت قوات الدعم السريع المستشفى السعودي في الفاشر.', 'ASSAULT', 'Rapid Support Forces > Saudi hospital'],
]);

suite('the two sides are those who met, whoever was named since', [
  [
    'أدان الوزير الهجوم. والتقى وزير الخارجية المصري سامح شكري نظيره التركي هاكان فيدان بحضور السفير عمر. واتفق الجانبان على فتح المعبر.',
    'AGREE',
    'Sameh Shoukry + Hakan Fidan > ',
  ],
]);

suite('towns and states after their nouns', [
  ['زارت جورجيا ميلوني العاصمة طرابلس.', 'CONSULT', 'Giorgia Meloni > Libya'],
  ['وقعت إيطاليا اتفاقاً مع الدولة الليبية.', 'SUPPORT', 'Italy + Libya > '],
]);

suite('brackets between commas, circumstances, surnames of two words', [
  ['اعتقلت السلطات التونسية، (الأحد)، ناشطاً معارضاً.', 'COERCE', 'Tunisian authorities > opposition activist'],
  ['بدأ الرئيس التركي زيارة إلى ليبيا، ومحورها التعاون الثنائي.', 'CONSULT', 'Recep Tayyip Erdogan > Libya'],
  ['التقى بدر عبد العاطي نظيره التركي. وأدان الوزير عبد العاطي الهجوم.', 'ACCUSE', 'Badr Abdelatty > '],
  ['وتعد زيارة الوزير إلى ليبيا الأولى منذ عام.', 'AGREE', ''],
]);

suite('what is announced after a comma', [
  ['أعلنت الولايات المتحدة، الخميس، فرض عقوبات على عبد الفتاح البرهان.', 'SANCTION', 'United States > Abdel Fattah al-Burhan'],
  ['أعلنت وزارة الخزانة الأميركية، فرض عقوبات على حميدتي.', 'SANCTION', 'US Treasury Department > Mohamed Hamdan Dagalo'],
]);

suite('what kind of state it is stands before its name', [
  ['أدان سفير جمهورية روسيا الاتحادية المعتمد لدى موريتانيا بوريس زيلكو الهجوم.', 'ACCUSE', 'Boris Zailku > '],
  ['وجاءت الزيارة تلبية لدعوة من دولة روسيا الاتحادية.', 'AGREE', 'Russia > '],
]);
