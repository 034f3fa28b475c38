/** Two paragraphs and a list as Word 2019 puts them on the clipboard, shortened, and what of it has a meaning. */
export const wordPage = {
  html: `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word">
<head><meta charset="utf-8"><meta name=Generator content="Microsoft Word 15"><style><!--
p.MsoNormal {margin:0cm; font-size:11.0pt; font-family:"Sylfaen",serif;}
--></style></head><body lang=KA style='tab-interval:35.4pt'><!--StartFragment-->
<h1 style='margin-top:12.0pt'><span lang=KA style='font-family:"Sylfaen",serif'>ანგარიში<o:p></o:p></span></h1>
<p class=MsoNormal><b style='mso-bidi-font-weight:normal'><span lang=KA style='font-size:12.0pt'>სოფელში</span></b><span
lang=KA style='font-size:12.0pt'> მოვიდა&nbsp;<i>ოცი</i> ადამიანი.<o:p></o:p></span></p>
<p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span
style='font-family:Symbol'><span style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span></span><![endif]><span lang=KA>წყალი</span></p>
<p class=MsoListParagraphCxSpLast style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span
style='mso-list:Ignore'>·<span>&nbsp; </span></span><![endif]><span lang=KA>გზა</span></p>
<table class=MsoTableGrid border=1><tr><td width=200 style='border:solid'><p class=MsoNormal>წელი<o:p></o:p></p></td>
<td><p class=MsoNormal>რამდენი</p></td></tr><tr><td><p class=MsoNormal>2026</p></td><td><p class=MsoNormal>20</p></td></tr></table>
<!--EndFragment--></body></html>`,
  means:
    '## ანგარიში\n\n**სოფელში** მოვიდა\u00a0*ოცი* ადამიანი.\n\n- წყალი\n- გზა\n\n| წელი | რამდენი |\n| --- | --- |\n| 2026 | 20 |',
}

/** A post as a browser copies it from the page of Facebook, shortened. */
export const facebookPost = {
  html: `<meta charset='utf-8'><div class="xdj266r x11i5rnm" style="font-family: &quot;Segoe UI&quot;; white-space: pre-wrap;"><div dir="auto" style="font-family: inherit;">Tomorrow <span class="xt0psk2"><img height="16" width="16" class="xz74otr" alt="🌲" src="https://static.xx.fbcdn.net/images/emoji.php/v9/t1/1f332.png"></span> we plant trees.</div></div><div class="x14z9mp" style="white-space: pre-wrap;"><div dir="auto"><b style="font-weight: normal;">Come</b> <span style="font-weight: 700;">at ten</span>: <span><a class="x1i10hfl" href="https://l.facebook.com/l.php?u=https%3A%2F%2Fexample.ge%2Ftrees%3Ffbclid%3DIwAR0&amp;h=AT0" rel="nofollow" tabindex="0">example.ge/trees</a>, <a href="https://example.ge/hills">example.ge</a>, <a class="x1i10hfl" href="https://www.facebook.com/hashtag/trees?__eep__=6&amp;__cft__[0]=AZXw&amp;__tn__=*NK-R" role="link">#trees</a></span></div></div>`,
  means:
    'Tomorrow 🌲 we plant trees.\n\nCome **at ten**: [example.ge/trees](https://example.ge/trees), [example.ge](https://example.ge/hills), [#trees](https://www.facebook.com/hashtag/trees)',
}
