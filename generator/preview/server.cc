#include "preview/server.h"

#ifdef HIROBA_HAS_HTTPLIB

#include <httplib.h>

#include <atomic>
#include <chrono>
#include <nlohmann/json.hpp>
#include <thread>

#include "model/routes.h"
#include "text/date_format.h"

namespace hiroba::preview {
namespace {

using httplib::Request;
using httplib::Response;

// Pages that are open keep a connection each.
constexpr size_t kMostConnections = 64;
constexpr int kPortsTried = 20;
constexpr auto kHeartbeat = std::chrono::seconds(10);

std::atomic<httplib::Server*> running = nullptr;

std::string_view type_of(std::string_view file) {
  constexpr std::pair<std::string_view, std::string_view> kTypes[] = {
      {".html", "text/html; charset=utf-8"},
      {".css", "text/css; charset=utf-8"},
      {".js", "text/javascript; charset=utf-8"},
      {".json", "application/json"},
      {".geojson", "application/geo+json"},
      {".jsonld", "application/ld+json"},
      {".svg", "image/svg+xml"},
      {".png", "image/png"},
      {".jpg", "image/jpeg"},
      {".webp", "image/webp"},
      {".avif", "image/avif"},
      {".woff2", "font/woff2"},
      {".ics", "text/calendar; charset=utf-8"},
      {".xml", "application/xml; charset=utf-8"},
      {".csv", "text/csv; charset=utf-8"},
      {".txt", "text/plain; charset=utf-8"},
      {".pdf", "application/pdf"},
      {".mp3", "audio/mpeg"},
      {".xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"}};
  for (const auto& [ending, type] : kTypes) {
    if (file.ends_with(ending)) return type;
  }
  return "application/octet-stream";
}

std::string as_json(const News& news) {
  return nlohmann::json{{"number", news.number},
                        {"published", news.published},
                        {"findings", nlohmann::json::parse(news.findings, nullptr, false)},
                        {"errors", news.errors},
                        {"warnings", news.warnings},
                        {"seconds", news.seconds},
                        {"day", text::iso(news.day)},
                        {"held", news.shows_held_back}}
      .dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

class PreviewServer {
 public:
  PreviewServer(LiveSite& site, const ServerOptions& options)
      : site_(site), options_(options), disk_(system::real_file_system()) {}

  bool run(const std::function<void(const std::string&)>& ready) {
    http_.new_task_queue = [] { return new httplib::ThreadPool(kMostConnections); };
    http_.set_pre_routing_handler([this](const Request& q, Response& a) { return admit(q, a); });
    http_.Get("/.hiroba/events", [this](const Request& q, Response& a) { events(q, a); });
    http_.Get("/.hiroba/preview.js", [this](const Request&, Response& a) { own("preview.js", a); });
    http_.Get("/.hiroba/preview.css",
              [this](const Request&, Response& a) { own("preview.css", a); });
    http_.Post("/.hiroba/choose", [this](const Request& q, Response& a) { choose(q, a); });
    http_.Get(".*", [this](const Request& q, Response& a) { page(q, a); });
    // Alone at its port: the library's own choice lets two previews share one, and pages of two
    // sites come in turn.
    http_.set_socket_options([](socket_t socket) {
      const int yes = 1;
      setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
    });
    port_ = options_.port;
    for (int tried = 0; !http_.bind_to_port(options_.host.c_str(), port_); ++port_) {
      if (++tried == kPortsTried) return false;
    }
    running = &http_;
    ready("http://" + options_.host + ":" + std::to_string(port_) + site_.base_path());
    const bool fine = http_.listen_after_bind();
    running = nullptr;
    return fine;
  }

 private:
  // A page of somebody else's site could ask for ours by a name that it made lead here.
  httplib::Server::HandlerResponse admit(const Request& request, Response& response) const {
    const std::string host = request.get_header_value("Host");
    const std::string port = ":" + std::to_string(port_);
    const bool is_ours = host == "127.0.0.1" + port || host == "localhost" + port ||
                         host == "[::1]" + port || host == options_.host + port;
    response.set_header("X-Content-Type-Options", "nosniff");
    response.set_header("Cache-Control", "no-store");
    response.set_header("Referrer-Policy", "no-referrer");
    response.set_header("Cross-Origin-Resource-Policy", "same-origin");
    response.set_header("X-Frame-Options", "SAMEORIGIN");
    const bool is_known =
        request.method == "GET" || request.method == "HEAD" || request.method == "POST";
    if (is_ours && is_known) return httplib::Server::HandlerResponse::Unhandled;
    response.status = is_ours ? 405 : 403;
    response.set_content("hiroba serve", "text/plain");
    return httplib::Server::HandlerResponse::Handled;
  }

  bool is_from_own_page(const Request& request) const {
    return request.get_header_value("Origin") == "http://" + request.get_header_value("Host") &&
           request.get_header_value("Content-Type").starts_with("application/json");
  }

  void choose(const Request& request, Response& response) {
    const auto wanted = nlohmann::json::parse(request.body, nullptr, false);
    if (!is_from_own_page(request) || !wanted.is_object()) {
      response.status = 403;
      return;
    }
    Choice choice;
    const auto day = wanted.find("day");
    if (day != wanted.end() && day->is_string()) {
      choice.day = text::parse_date(day->get<std::string>());
    }
    const auto held = wanted.find("held");
    choice.shows_held_back = held != wanted.end() && held->is_boolean() && held->get<bool>();
    site_.choose(choice);
    response.status = 204;
  }

  void events(const Request& request, Response& response) const {
    uint64_t seen = 0;
    if (request.has_param("after")) {
      seen = std::strtoull(request.get_param_value("after").c_str(), nullptr, 10);
    }
    response.set_chunked_content_provider("text/event-stream",
                                          [this, seen](size_t, httplib::DataSink& sink) mutable {
                                            const News news = site_.wait_for_news(seen, kHeartbeat);
                                            if (site_.is_closed()) return false;
                                            // A comment now and then: so that a page that was
                                            // closed is noticed.
                                            std::string out = ":\n\n";
                                            if (news.number > seen)
                                              out = "data: " + as_json(news) + "\n\n";
                                            seen = std::max(seen, news.number);
                                            return sink.write(out.data(), out.size());
                                          });
  }

  void own(const std::string& name, Response& response) const {
    const auto bytes = disk_->read(options_.assets + "/" + name);
    if (!bytes) {
      response.status = 404;
      return;
    }
    response.set_content(*bytes, std::string(type_of(name)).c_str());
  }

  // The folder is exchanged at the end of each run: for an instant there is none.
  std::optional<std::string> read(const std::string& file) const {
    constexpr int kTries = 10;
    constexpr auto kPause = std::chrono::milliseconds(20);
    for (int i = 0; i < kTries; ++i) {
      if (auto bytes = disk_->read(site_.folder() + "/" + file)) return *bytes;
      if (disk_->read(site_.folder() + "/" + std::string(model::kMarkerRoute))) break;
      std::this_thread::sleep_for(kPause);
    }
    return std::nullopt;
  }

  void page(const Request& request, Response& response) const {
    const std::string base = site_.base_path();
    std::string_view path = request.path;
    if (path.starts_with(base)) {
      path.remove_prefix(base.size() - 1);
    } else if (path == "/") {
      response.set_redirect(base);
      return;
    }
    const std::string file = file_of(path);
    auto bytes = file.empty() ? std::nullopt : read(file);
    if (!bytes) {
      response.status = 404;
      bytes = read("404.html").value_or(std::string());
    }
    const std::string type(bytes->empty() || response.status == 404 ? "text/html; charset=utf-8"
                                                                    : type_of(file));
    if (type.starts_with("text/html")) with_script(*bytes);
    response.set_content(std::move(*bytes), type.c_str());
  }

  static void with_script(std::string& html) {
    constexpr std::string_view kScript = "<script defer src=\"/.hiroba/preview.js\"></script>";
    const size_t head = html.find("</head>");
    html.insert(head == std::string::npos ? html.size() : head, kScript);
  }

  LiveSite& site_;
  const ServerOptions options_;
  const std::unique_ptr<system::FileSystem> disk_;
  httplib::Server http_;
  int port_ = 0;
};

}  // namespace

bool serve(LiveSite& site, const ServerOptions& options,
           const std::function<void(const std::string&)>& ready) {
  return PreviewServer(site, options).run(ready);
}

void stop_server() {
  if (httplib::Server* server = running) server->stop();
}

}  // namespace hiroba::preview

#else

namespace hiroba::preview {

bool serve(LiveSite&, const ServerOptions&, const std::function<void(const std::string&)>&) {
  return false;
}
void stop_server() {}

}  // namespace hiroba::preview

#endif
