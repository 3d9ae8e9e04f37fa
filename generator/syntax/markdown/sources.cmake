# Paths relative to generator/syntax.
set(HIROBA_MARKDOWN_SOURCES
  markdown/document.cc       # the stored tree
  markdown/parse.cc          # the order of the passes
  markdown/limits.cc         # what is refused before parsing
  markdown/cjk_emphasis.cc   # before cmark: let ** work beside Japanese punctuation
  markdown/arena.cc          # cmark's memory, thrown away in one go
  markdown/cmark_copy.cc     # the only file that includes cmark-gfm
  markdown/raw_html.cc       # what to write instead of a tag
  markdown/refused_references.cc  # &#27; and others that may not be published
  markdown/report.cc         # findings with their place
  markdown/rewrite.cc        # building a new preorder from an old one
  markdown/strikethrough.cc  # ~~…~~
  markdown/callouts.cc       # > [!注意]
  markdown/line_joins.cc     # no space between two Japanese lines
  markdown/autolinks.cc      # bare addresses
  markdown/ruby.cc           # 傾聴《けいちょう》
  markdown/headings.cc       # ids and order
  markdown/footnotes.cc      # numbers, missing and unused notes
  markdown/links.cc          # what a destination may be
)
