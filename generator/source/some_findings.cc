#include "source/some_findings.h"

namespace hiroba::source {

Diagnostics some_findings(const Diagnostics& found,
                          const std::function<bool(const Diagnostic&)>& wanted) {
  Diagnostics out;
  for (const Diagnostic& d : found.list()) {
    if (!wanted(d)) continue;
    Diagnostic& copy = out.report(*d.rule, d.mark, d.args);
    copy.near = d.near;
    copy.other = d.other;
  }
  return out;
}

Diagnostics only_errors(const Diagnostics& found) {
  return some_findings(found,
                       [](const Diagnostic& d) { return d.rule->severity == Severity::error; });
}

}  // namespace hiroba::source
