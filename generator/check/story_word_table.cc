// The words themselves. Method words are named and no more: nothing here, nor in any message, says
// how. What has a source says so; the choice of words is ours.
//
// WHO: «Preventing suicide: a resource for media professionals, update 2023»: no method, no place,
// no notes, no «success», no blame. Mindframe: no labels as nouns, no «suffering from». The word
// list of the Japanese media guideline of 2025-10-10 is not in here: it could not be read.
#include "check/story_words.h"

namespace hiroba::check {
namespace {

using Sort = StoryWordSort;
using Note = kinds::ContentNote;

}  // namespace

// clang-format off
const std::vector<TableWord>& story_words() {
  static const std::vector<TableWord> kWords = {
      // ---- method, amount, place, last letters
      {U"首吊", Sort::method}, {U"首を吊", Sort::method}, {U"首をつっ", Sort::method},
      {U"首つり", Sort::method}, {U"リストカット", Sort::method}, {U"リスカ", Sort::method},
      {U"アームカット", Sort::method}, {U"手首を切", Sort::method}, {U"腕を切", Sort::method, true},
      {U"オーバードーズ", Sort::method}, {U"過量服薬", Sort::method}, {U"大量服薬", Sort::method},
      {U"大量の薬", Sort::method}, {U"薬を大量", Sort::method}, {U"薬をたくさん飲", Sort::method},
      {U"薬をまとめて", Sort::method}, {U"まとめて飲", Sort::method, true}, {U"致死量", Sort::method},
      {U"服毒", Sort::method}, {U"練炭", Sort::method}, {U"硫化水素", Sort::method},
      {U"入水自殺", Sort::method}, {U"身を投げ", Sort::method}, {U"飛び降り自殺", Sort::method},
      {U"飛び降り", Sort::method, true}, {U"飛びおり", Sort::method, true},
      {U"飛び込み自殺", Sort::method}, {U"電車に飛び込", Sort::method}, {U"線路に飛び込", Sort::method},
      {U"線路に入", Sort::method, true}, {U"屋上に", Sort::method, true}, {U"ロープ", Sort::method, true},
      {U"包丁", Sort::method, true}, {U"カッター", Sort::method, true}, {U"カミソリ", Sort::method, true},
      {U"楽に死ね", Sort::method}, {U"苦しまずに死", Sort::method}, {U"自殺の名所", Sort::method},
      {U"自殺の方法", Sort::method}, {U"死ぬ方法", Sort::method}, {U"死に方", Sort::method, true},
      {U"自殺スポット", Sort::method}, {U"遺書", Sort::method},
      {U"hanged myself", Sort::method}, {U"hang myself", Sort::method},
      {U"hanging myself", Sort::method}, {U"overdose", Sort::method}, {U"overdosed", Sort::method},
      {U"cut my wrists", Sort::method}, {U"cutting myself", Sort::method},
      {U"suicide note", Sort::method}, {U"lethal dose", Sort::method}, {U"suicide spot", Sort::method},
      // ---- success and failure
      {U"自殺に成功", Sort::success}, {U"自殺に失敗", Sort::success}, {U"自殺が成功", Sort::success},
      {U"自殺が失敗", Sort::success}, {U"自殺成功", Sort::success}, {U"自殺失敗", Sort::success},
      {U"自殺既遂", Sort::success}, {U"自殺完遂", Sort::success}, {U"自殺を完遂", Sort::success},
      {U"自殺を遂げ", Sort::success}, {U"死ぬのに失敗", Sort::success}, {U"死に損な", Sort::success},
      {U"死にそこな", Sort::success}, {U"死にぞこな", Sort::success}, {U"死に切れな", Sort::success},
      {U"死にきれな", Sort::success}, {U"successful suicide", Sort::success},
      {U"failed suicide", Sort::success}, {U"unsuccessful suicide", Sort::success},
      {U"failed attempt", Sort::success, true}, {U"committed suicide", Sort::success},
      {U"commit suicide", Sort::success},
      // ---- labels in what editors write
      {U"キチガイ", Sort::stigma, false, "そのときの様子"}, {U"気違い", Sort::stigma, false, "そのときの様子"},
      {U"気狂い", Sort::stigma, false, "そのときの様子"}, {U"発狂", Sort::stigma, false, "そのときの様子"},
      {U"頭がおかし", Sort::stigma, false, "そのときの様子"}, {U"異常者", Sort::stigma, false, "本人"},
      {U"精神異常", Sort::stigma, false, "こころの不調"}, {U"精神病者", Sort::stigma, false, "経験のある人"},
      {U"精神病患者", Sort::stigma, false, "経験のある人"}, {U"患者", Sort::stigma, false, "本人"},
      {U"精神分裂病", Sort::stigma, false, "統合失調症"}, {U"分裂病", Sort::stigma, false, "統合失調症"},
      {U"痴呆", Sort::stigma, false, "認知症"}, {U"アル中", Sort::stigma, false, "お酒への依存"},
      {U"ヤク中", Sort::stigma, false, "薬物への依存"}, {U"シャブ中", Sort::stigma, false, "薬物への依存"},
      {U"メンヘラ", Sort::stigma, false, "そのときの様子"}, {U"ヒッキー", Sort::stigma, false, "家にいる人"},
      {U"廃人", Sort::stigma, false, "動けなかったころ"}, {U"社会不適合", Sort::stigma, false, "合わなかったこと"},
      {U"社会のお荷物", Sort::stigma, false, "助けがいること"}, {U"かまってちゃん", Sort::stigma, false, "そのときの気持ち"},
      {U"豆腐メンタル", Sort::stigma, false, "つかれやすいこと"}, {U"病気に打ち勝", Sort::stigma, false, "つきあいながら"},
      {U"病を克服", Sort::stigma, false, "つきあいながら"}, {U"病気を克服", Sort::stigma, false, "つきあいながら"},
      {U"病に打ち勝", Sort::stigma, false, "つきあいながら"}, {U"病気に負け", Sort::stigma, false, "つきあいながら"},
      {U"闘病", Sort::stigma, false, "病気とくらすこと"}, {U"健常者", Sort::stigma, false, "病気のない人"},
      {U"schizophrenic", Sort::stigma, false, "a person living with schizophrenia"},
      {U"schizo", Sort::stigma, false, "a person living with schizophrenia"},
      {U"psycho", Sort::stigma, false, "a person"}, {U"crazy", Sort::stigma, false, "what happened"},
      {U"insane", Sort::stigma, false, "what happened"}, {U"lunatic", Sort::stigma, false, "a person"},
      {U"addict", Sort::stigma, false, "a person living with addiction"},
      {U"suffering from", Sort::stigma, false, "living with"},
      {U"suffers from", Sort::stigma, false, "lives with"}, {U"victim of", Sort::stigma, false, "living with"},
      {U"battle with", Sort::stigma, false, "living with"}, {U"mentally ill", Sort::stigma, false, "a person"},
  };
  return kWords;
}

const std::vector<CrisisTableWord>& crisis_words() {
  static const std::vector<CrisisTableWord> kWords = {
      {U"自殺", Note::death}, {U"自死", Note::death}, {U"死にた", Note::death}, {U"死のうと", Note::death},
      {U"死んでしまいた", Note::death}, {U"死ぬことばかり", Note::death}, {U"希死念慮", Note::death},
      {U"消えたい", Note::death}, {U"消えたかった", Note::death},
      {U"消えてしまいた", Note::death}, {U"いなくなりた", Note::death}, {U"首吊", Note::death},
      {U"首を吊", Note::death}, {U"suicide", Note::death}, {U"suicidal", Note::death},
      {U"wanted to die", Note::death}, {U"kill myself", Note::death},
      {U"自傷", Note::risky, Note::death}, {U"リストカット", Note::risky, Note::death},
      {U"リスカ", Note::risky, Note::death}, {U"手首を切", Note::risky, Note::death},
      {U"オーバードーズ", Note::risky, Note::death}, {U"過量服薬", Note::risky, Note::death},
      {U"self-harm", Note::risky, Note::death}, {U"overdose", Note::risky, Note::death},
      {U"虐待", Note::abuse, Note::violence}, {U"abused", Note::abuse, Note::violence},
      {U"殴られ", Note::violence, Note::abuse}, {U"殴った", Note::violence, Note::abuse},
      {U"暴力", Note::violence, Note::abuse}, {U"蹴られ", Note::violence, Note::abuse},
      {U"性暴力", Note::sex, Note::abuse}, {U"性被害", Note::sex, Note::abuse},
      {U"レイプ", Note::sex, Note::abuse}, {U"痴漢", Note::sex, Note::crime},
      {U"raped", Note::sex, Note::abuse},
  };
  return kWords;
}

const std::vector<NameEnding>& name_endings() {
  static const std::vector<NameEnding> kEndings = {
      {U"病院", Sort::place}, {U"クリニック", Sort::place}, {U"医院", Sort::place, U"長"},
      {U"診療所", Sort::place}, {U"医療センター", Sort::place}, {U"大学", Sort::place},
      {U"大学院", Sort::place}, {U"大学病院", Sort::place}, {U"高校", Sort::place, U"生"},
      {U"高等学校", Sort::place}, {U"中学校", Sort::place}, {U"小学校", Sort::place},
      {U"学園", Sort::place, U"祭"}, {U"幼稚園", Sort::place}, {U"保育園", Sort::place},
      {U"株式会社", Sort::place}, {U"有限会社", Sort::place}, {U"駅", Sort::place, U"伝弁員長"},
      {U"さん", Sort::person, U"ざぽ"}, {U"くん", Sort::person}, {U"ちゃん", Sort::person, U"と"},
      {U"先生", Sort::person}, {U"医師", Sort::person, U"会"}, {U"看護師", Sort::person},
  };
  return kEndings;
}

const std::vector<std::u32string_view>& general_words(StoryWordSort sort) {
  // When, who in the family, how many, which one: may stand before either.
  static const std::vector<std::u32string_view> kBoth = {
      U"昨日", U"今日", U"明日", U"翌日", U"先日", U"当日", U"毎日", U"毎朝", U"毎晩", U"毎週", U"毎月",
      U"毎年", U"毎回", U"先週", U"今週", U"来週", U"翌週", U"先月", U"今月", U"来月", U"翌月", U"去年",
      U"昨年", U"今年", U"来年", U"翌年", U"当時", U"最近", U"以前", U"現在", U"将来", U"午前", U"午後",
      U"朝", U"昼", U"夜", U"夕方", U"深夜", U"夜中", U"休日", U"平日", U"週末", U"結局", U"時々", U"度々",
      U"最初", U"最後", U"今度", U"今回", U"前回", U"次回", U"途中", U"直後", U"直前", U"数年", U"数日",
      U"年", U"月", U"日", U"回", U"目", U"度", U"間", U"後", U"前", U"中", U"次", U"隣", U"私", U"僕",
      U"俺", U"母", U"父", U"兄", U"姉", U"弟", U"妹", U"祖母", U"祖父", U"夫", U"妻", U"娘", U"息子",
      U"孫", U"家族", U"両親", U"親", U"友人", U"友達", U"知人", U"仲間", U"同僚", U"自分", U"他人",
      U"全員", U"一人", U"二人", U"三人", U"何人", U"一緒", U"実際", U"全部", U"一番", U"本当", U"正直",
      U"一", U"二", U"三", U"四", U"五", U"六", U"七", U"八", U"九", U"十", U"百", U"数", U"何", U"幾",
      U"第", U"某", U"各", U"同", U"別", U"他", U"元", U"新", U"旧", U"大", U"小", U"両", U"全",
      U"女性", U"男性", U"女子", U"男子", U"女", U"男", U"学校", U"近所", U"近隣", U"地元",
      U"地域", U"地方", U"都内", U"市内", U"県内", U"区内", U"町内", U"国内", U"海外", U"外国", U"都会",
      U"田舎", U"担当", U"主治", U"精神科", U"神経科", U"心療内科", U"内科", U"外科", U"小児科", U"産科",
      U"婦人科", U"産婦人科", U"眼科", U"耳鼻科", U"歯科", U"皮膚科", U"整形外科", U"脳神経外科",
      U"救急", U"訪問", U"病棟", U"外来", U"専門", U"医療", U"福祉", U"バス", U"タクシー", U"デイケア"};
  static const std::vector<std::u32string_view> kPlaces = [] {
    std::vector<std::u32string_view> out = kBoth;
    out.insert(out.end(),
               {U"総合", U"大学", U"病院", U"精神", U"単科", U"一般", U"民間", U"個人", U"公立", U"国立",
                U"私立", U"県立", U"都立", U"府立", U"道立", U"市立", U"区立", U"町立", U"村立", U"公的",
                U"指定", U"拠点", U"基幹", U"協力", U"連携", U"提携", U"系列", U"急性期", U"慢性期",
                U"療養", U"療養型", U"メンタル", U"メンタルヘルス", U"ストレスケア", U"リハビリ",
                U"リハビリテーション", U"レディース", U"ペイン", U"ファミリー", U"動物", U"入院", U"退院",
                U"通院", U"転院", U"入院先", U"転院先", U"通院先", U"紹介先", U"勤務先", U"実習先", U"救命",
                U"夜間", U"休日夜間", U"短期", U"短大", U"通信", U"通信制", U"定時制", U"全日制", U"放送",
                U"農業", U"工業", U"商業", U"医科", U"看護", U"教育", U"芸術", U"体育", U"普通", U"進学",
                U"進学校", U"出身", U"卒業", U"母校", U"中", U"高", U"中学", U"高校", U"小学", U"中高",
                U"一貫", U"中高一貫", U"附属", U"付属", U"認定", U"認可", U"保育", U"最寄",
                U"終着", U"始発", U"終点", U"乗換", U"無人", U"地下鉄", U"私鉄", U"電車", U"列車", U"ローカル",
                U"ターミナル", U"快速", U"急行", U"特急", U"各停", U"東", U"西", U"南", U"北", U"駅",
                U"巨大", U"有名", U"大手", U"中小", U"上場", U"特例", U"特例子会社", U"人", U"町", U"街",
                U"村", U"市", U"区", U"県", U"国", U"山", U"海", U"クリニック", U"カウンセリング", U"こども"});
    return out;
  }();
  static const std::vector<std::u32string_view> kPersons = [] {
    std::vector<std::u32string_view> out = kBoth;
    out.insert(out.end(),
               {U"皆", U"奥", U"嫁", U"婿", U"姑", U"舅", U"叔父", U"叔母", U"伯父", U"伯母", U"義母", U"義父",
                U"義兄", U"義姉", U"従兄", U"旦那", U"主人", U"彼女", U"彼氏", U"彼", U"坊", U"嬢", U"爺", U"婆",
                U"赤", U"子", U"双子", U"客", U"常連", U"相方", U"苦労", U"先輩", U"後輩", U"上司", U"部下",
                U"親御", U"妊婦", U"生徒", U"学生", U"新入生", U"実習生", U"研修生", U"受講生", U"卒業生",
                U"同級生", U"園児", U"事務", U"受付", U"訪看", U"当番", U"司会", U"進行", U"世話", U"代表",
                U"大工", U"板前", U"警察", U"警備", U"役所", U"郵便", U"宅配", U"隊", U"神", U"仏", U"観音",
                U"猫", U"犬", U"鳥", U"馬", U"牛", U"豚", U"猿", U"熊", U"狐", U"狸", U"兎", U"亀", U"魚", U"虫",
                U"鶴", U"象", U"蛙", U"太陽", U"月", U"星", U"ゾウ", U"クマ", U"ウサギ", U"カメ", U"カエル",
                U"ネコ", U"イヌ", U"パンダ", U"ペンギン", U"カラス", U"スズメ", U"ハト", U"サル", U"キツネ",
                U"タヌキ", U"サンタ", U"スタッフ", U"ヘルパー", U"ワーカー", U"ケースワーカー",
                U"ソーシャルワーカー", U"ボランティア", U"メンバー", U"リーダー", U"ドクター", U"ナース",
                U"カウンセラー", U"ケアマネ", U"ケアマネジャー", U"ケアマネージャー", U"サポーター",
                U"ピアサポーター", U"ピア", U"ピアスタッフ", U"パートナー", U"マスター", U"オーナー",
                U"コーチ", U"ママ", U"パパ", U"パン屋", U"クラスメート", U"クラスメイト", U"ルームメイト",
                U"ペンネーム", U"ファン", U"ゲスト", U"担任", U"副担任", U"校長", U"教頭", U"保健室", U"塾",
                U"予備校", U"国語", U"数学", U"算数", U"英語", U"理科", U"社会", U"音楽", U"美術", U"図工",
                U"体育", U"家庭科", U"技術", U"習字", U"書道", U"ピアノ", U"ヨガ", U"ダンス", U"体操", U"茶道",
                U"華道", U"絵", U"絵画", U"幼稚園", U"保育園", U"小学校", U"中学校", U"中学", U"高校", U"大学",
                U"病院", U"クリニック", U"入院", U"通院", U"外来", U"若", U"若手", U"新人", U"老", U"恩",
                U"ベテラン", U"研修", U"当直", U"夜勤", U"日勤", U"産業", U"勤務", U"指導", U"常勤", U"非常勤",
                U"嘱託", U"正", U"准", U"開業", U"院長", U"部長", U"主任", U"専属", U"顧問", U"講師", U"漢方",
                U"東洋医学", U"ケア", U"チーム", U"心理", U"精神", U"指定", U"主治医", U"保健", U"地区"});
    return out;
  }();
  return sort == StoryWordSort::place ? kPlaces : kPersons;
}
// clang-format on

}  // namespace hiroba::check
