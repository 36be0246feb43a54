// The few function words that rules of grammar name: folded, built from letters, so that no Arabic stands in code.

import * as L from './letters.ts';
import { oneCopy } from './one-copy.ts';

export const IN = oneCopy(L.FEH + L.YEH);
export const FROM = oneCopy(L.MEEM + L.NOON);
export const TO = oneCopy(L.ALEF + L.LAM + L.YEH);
export const ON = oneCopy(L.AIN + L.LAM + L.YEH);
export const AGAINST = oneCopy(L.DAD + L.DAL);
export const EXCEPT = oneCopy(L.SEEN + L.WAW + L.YEH);
export const BUT = oneCopy(L.ALEF + L.LAM + L.ALEF);
export const ABOUT = oneCopy(L.AIN + L.NOON);
export const WITH = oneCopy(L.MEEM + L.AIN);
export const BETWEEN = oneCopy(L.BEH + L.YEH + L.NOON);
export const UNTIL = oneCopy(L.HAH + L.TEH + L.YEH);
export const SINCE = oneCopy(L.MEEM + L.NOON + L.THAL);
export const BEFORE = oneCopy(L.QAF + L.BEH + L.LAM);
/** min qibal: brings the agent of a passive. */
export const BY_AGENT = oneCopy(`${FROM} ${BEFORE}`);
export const AFTER = oneCopy(L.BEH + L.AIN + L.DAL);
/** Prepositions before what is to come: before, shortly before. */
export const BEFORE_EVENTS: readonly string[] = [BEFORE, L.QAF + L.BEH + L.YEH + L.LAM];
/** Prepositions before what is over: after, since, in the wake of, because of. */
export const AFTER_EVENTS: ReadonlySet<string> = new Set([
  AFTER,
  SINCE,
  L.AIN + L.QAF + L.BEH,
  L.ALEF + L.THEH + L.REH,
  L.GHAIN + L.DAL + L.ALEF + L.TEH_MARBUTA,
  L.BEH + L.SEEN + L.BEH + L.BEH,
]);
/** ashiyyat, qubayl, buayd, ghadat: close by what follows, not in it. */
export const CLOSE_BY: ReadonlySet<string> = new Set([
  L.AIN + L.SHEEN + L.YEH + L.TEH_MARBUTA,
  L.QAF + L.BEH + L.YEH + L.LAM,
  L.BEH + L.AIN + L.YEH + L.DAL,
  L.GHAIN + L.DAL + L.ALEF + L.TEH_MARBUTA,
]);
export const IN_EXCHANGE = oneCopy(L.MEEM + L.QAF + L.ALEF + L.BEH + L.LAM);
export const DURING = oneCopy(L.KHAH + L.LAM + L.ALEF + L.LAM);
/** fihi, fiha, khilalahu, khilalaha: in it, during it. */
export const TAKES_UP = new RegExp(`^(?:${IN}|${DURING})(?:${L.HEH}|${L.HEH}${L.ALEF})$`, 'u');
export const AT_PLACE = oneCopy(L.LAM + L.DAL + L.YEH);
/** bi-riasat, bi-hudur, bi-musharakat: before those who chair or attend a meeting. */
export const CHAIRED_BY = oneCopy(L.BEH + L.REH + L.YEH_HAMZA + L.ALEF + L.SEEN + L.TEH_MARBUTA);
export const ATTENDED_BY = oneCopy(L.BEH + L.HAH + L.DAD + L.WAW + L.REH);
export const SHARED_BY = oneCopy(L.BEH + L.MEEM + L.SHEEN + L.ALEF + L.REH + L.KAF + L.TEH_MARBUTA);
export const COMPANY: readonly string[] = [CHAIRED_BY, ATTENDED_BY, SHARED_BY];
export const BY = L.BEH;
export const FOR = L.LAM;
export const LIKE = L.KAF;
/** lam, `did not`. */
export const NOT_PAST = oneCopy(L.LAM + L.MEEM);
/** an / inna / anna: after folding all three are alef and nun. */
export const WHAT = oneCopy(L.MEEM + L.ALEF);
export const THAT = oneCopy(L.ALEF + L.NOON);
/** in, idha and the lam of `ma lam`, `if` and `unless`. */
export const CONDITIONS: ReadonlySet<string> = new Set([THAT, L.ALEF + L.THAL + L.ALEF, NOT_PAST]);
export const NOW = oneCopy(L.ALEF + L.LAM + L.ALEF + L.NOON);
export const DAY_WORD = oneCopy(L.YEH + L.WAW + L.MEEM);
export const YEAR_WORDS: readonly string[] = [L.AIN + L.ALEF + L.MEEM, L.SEEN + L.NOON + L.TEH_MARBUTA];
export const MONTH_WORD = oneCopy(L.SHEEN + L.HEH + L.REH);
const HIJRI = oneCopy(L.HEH + L.JEEM + L.REH + L.YEH);
const GREGORIAN = oneCopy(L.MEEM + L.YEH + L.LAM + L.ALEF + L.DAL + L.YEH);
/** After a year: the letters and words that say of which calendar it is. */
export const HIJRI_ERA: ReadonlySet<string> = new Set([L.HEH, HIJRI, HIJRI + L.ALEF, HIJRI + L.TEH_MARBUTA]);
export const GREGORIAN_ERA: ReadonlySet<string> = new Set([L.MEEM, GREGORIAN, GREGORIAN + L.ALEF, GREGORIAN + L.TEH_MARBUTA]);
/** al-muwafiq, muwafiq: the same day in another calendar follows, or the date of a weekday. */
export const SAME_DAY_AS: ReadonlySet<string> = new Set(
  [L.MEEM + L.WAW + L.ALEF + L.FEH + L.QAF, L.MEEM + L.WAW + L.ALEF + L.FEH + L.QAF + L.TEH_MARBUTA].flatMap((word) => [
    word,
    L.ALEF + L.LAM + word,
  ]),
);
export const NIGHT_WORD = oneCopy(L.LAM + L.YEH + L.LAM);
export const SAME: readonly string[] = [L.NOON + L.FEH + L.SEEN + L.HEH, L.NOON + L.FEH + L.SEEN + L.HEH + L.ALEF];
export const PREVIOUS: readonly string[] = [L.ALEF + L.LAM + L.SEEN + L.ALEF + L.BEH + L.QAF];
/** fima and baynama, `while`: another clause begins. With `hin` after it the preposition `in` says the same. */
export const MEANWHILE: ReadonlySet<string> = new Set([IN + L.MEEM + L.ALEF, BETWEEN + L.MEEM + L.ALEF]);
/** indama, `when`: it opens the occasion of something else. */
export const WHEN = oneCopy(L.AIN + L.NOON + L.DAL + L.MEEM + L.ALEF);
export const WHILE = oneCopy(L.HAH + L.YEH + L.NOON);
/** haythu and idh at the head of a sentence go on with the sentence before. */
export const GOING_ON: ReadonlySet<string> = new Set([L.HAH + L.YEH + L.THEH, L.ALEF + L.THAL]);
export const AS = oneCopy(L.KAF + L.MEEM + L.ALEF);
export const AND = L.WAW;
export const SO = L.FEH;
export const OR = L.ALEF + L.WAW;
/** amma: sets a topic before its clause. */
export const AS_FOR = oneCopy(L.ALEF + L.MEEM + L.ALEF);
export const ANY = oneCopy(L.ALEF + L.YEH);
export const THAT_ONE = oneCopy(L.THAL + L.LAM + L.KAF);
export const SON: readonly string[] = [L.BEH + L.NOON, L.ALEF + L.BEH + L.NOON, L.WAW + L.LAM + L.DAL];
/** `عبد`: with the word after it one name. */
export const SERVANT = oneCopy(L.AIN + L.BEH + L.DAL);
/** What names like `رقم الله` and `جاد الله` end in. */
export const GOD = oneCopy(L.ALEF + L.LAM + L.LAM + L.HEH);
/** The father and mother of a kunya, which a name goes on with: `أحمد أبو الغيط`. */
export const KUNYA: readonly string[] = [
  L.ALEF + L.BEH + L.WAW,
  L.ALEF + L.BEH + L.YEH,
  L.ALEF + L.BEH + L.ALEF,
  L.ALEF + L.MEEM,
];
/** `others`: after the noun that it counts further members of, or alone for people. */
export const OTHERS: readonly string[] = [
  L.ALEF + L.KHAH + L.REH + L.WAW + L.NOON,
  L.ALEF + L.KHAH + L.REH + L.YEH + L.NOON,
  L.ALEF + L.KHAH + L.REH + L.YEH,
  L.ALEF + L.KHAH + L.REH + L.YEH + L.ALEF + L.TEH,
];
export const ARTICLE = oneCopy(L.ALEF + L.LAM);
export const EACH = oneCopy(L.KAF + L.LAM);
export const DEM_THIS: readonly string[] = [L.HEH + L.THAL + L.ALEF, L.HEH + L.THAL + L.HEH];
/** The pattern of elatives: `أكبر`, `أوسع`. */
export const ELATIVE = new RegExp(`^${L.ALEF}\\p{L}{3}$`, 'u');
/** About, nearly: before a count. */
export const ABOUT_SO_MANY: ReadonlySet<string> = new Set([
  L.NOON + L.HAH + L.WAW,
  L.HAH + L.WAW + L.ALEF + L.LAM + L.YEH,
  L.ZAIN + L.HEH + L.ALEF + L.HAMZA,
  L.QAF + L.REH + L.ALEF + L.BEH + L.TEH_MARBUTA,
]);
/** More, less: with `من` before a count. */
export const MORE_OR_LESS: ReadonlySet<string> = new Set([L.ALEF + L.KAF + L.THEH + L.REH, L.ALEF + L.QAF + L.LAM]);
export const THE_FEW = oneCopy(ARTICLE + L.QAF + L.LAM + L.YEH + L.LAM + L.TEH_MARBUTA);
export const THE_LAST = oneCopy(ARTICLE + L.ALEF + L.KHAH + L.YEH + L.REH + L.TEH_MARBUTA);
/** `الحادي`, `الحادية`: one, only in `الحادي عشر` and `الحادي والعشرين`. */
export const THE_ONE_OF: readonly string[] = [
  ARTICLE + L.HAH + L.ALEF + L.DAL + L.YEH,
  ARTICLE + L.HAH + L.ALEF + L.DAL + L.YEH + L.TEH_MARBUTA,
];
/** The ten of `الثالث عشر` and `الثالثة عشرة`. */
export const TEEN: readonly string[] = [L.AIN + L.SHEEN + L.REH, L.AIN + L.SHEEN + L.REH + L.TEH_MARBUTA];
/** The dual in the genitive of what follows: `يومي السبت والأحد`, `عامي 2011 و2012`. */
export const TWO_DAYS = oneCopy(DAY_WORD + L.YEH);
export const TWO_YEARS: readonly string[] = [L.AIN + L.ALEF + L.MEEM + L.YEH, L.SEEN + L.NOON + L.TEH + L.YEH];
