# The base images are pinned by their digests, which Renovate updates; `docker buildx imagetools inspect IMAGE` prints them.
ARG JDK_IMAGE=maven:3.9.16-eclipse-temurin-25-noble@sha256:93b8a14ea2f412782e4e842651273b4d903e35cc496284f178fbbe2d67d00976
ARG RUN_IMAGE=gcr.io/distroless/base-nossl-debian13:nonroot@sha256:8c563c1fb5e120606f0d85733049775faed6192e2bd2223ef283a5393eec22b9

# A Java runtime with only the modules that the bot needs, and with the months and scripts of all languages. JAVA_TOOL_OPTIONS overrides the options set here.
FROM ${JDK_IMAGE} AS java
COPY config/jvm.options .
RUN jlink --output /okaybot/java --strip-java-debug-attributes --no-header-files --no-man-pages \
    --add-modules java.base,java.desktop,java.logging,java.management,java.naming,java.sql,java.xml,jdk.crypto.ec,jdk.httpserver,jdk.jcmd,jdk.jfr,jdk.management,jdk.unsupported,jdk.zipfs,jdk.localedata \
    --add-options="$(grep -v '^#' jvm.options | tr '\n' ' ') -XX:+ExitOnOutOfMemoryError -XX:-UsePerfData -Dokaybot.home=/okaybot -Dorg.sqlite.lib.path=/okaybot/native"

FROM ${JDK_IMAGE} AS build
ENV MAVEN_OPTS=-Dmaven.repo.local=/repository
WORKDIR /build
# Building an empty class downloads all plugins and libraries, so this layer is cached until pom.xml changes.
COPY pom.xml .
RUN mkdir -p src/main/java && echo 'package okaybot; class Empty {}' > src/main/java/Empty.java \
    && mvn -B -q -Dmaven.test.skip=true -Dspotless.check.skip=true -Dcyclonedx.skip=false package \
    && rm -r src target
COPY config config
COPY src/main src/main
RUN mvn -B -q -Dmaven.test.skip=true -Dspotless.check.skip=true -Dcyclonedx.skip=false package
# Beside the list of licences: what each library has in its jar, and the texts of the licences for those that have none.
RUN cd target/licenses && for library in ../lib/*.jar; do \
      texts="$(jar -tf "$library" | grep -Ei '^(META-INF/)?(licen[cs]e|notice|copying|copyright)[^/]*$|^META-INF/licen[cs]es/.*[^/]$' || true)"; \
      [ -z "$texts" ] || (mkdir "$(basename "$library" .jar)" && cd "$(basename "$library" .jar)" && jar -xf "../$library" $texts) || exit 1; \
    done && mkdir texts && cd texts && jar -xf /repository/org/cyclonedx/cyclonedx-core-java/*/*.jar licenses \
    && mv licenses/Apache-2.0.txt licenses/BSD-2-Clause.txt licenses/BSD-3-Clause.txt licenses/CC0-1.0.txt \
      licenses/EPL-2.0.txt licenses/LGPL-2.1-only.txt licenses/MIT.txt . && rm -r licenses \
    && mkdir ../Pretendard && cp /build/src/main/resources/okaybot/fonts/Pretendard-LICENSE.txt ../Pretendard/LICENSE.txt

FROM ${JDK_IMAGE} AS trained
WORKDIR /okaybot
COPY --from=java /okaybot/java java
COPY --from=build /build/target/lib lib
# The SQLite driver cannot unpack its native library on a read-only file system, so unpack it here. Fixed file times make
# the layers reproducible; the AOT cache below records the times of the jars.
RUN machine="$(uname -m)" && mkdir native && cd native \
    && jar -xf ../lib/sqlite-jdbc-*.jar "org/sqlite/native/Linux/$machine/libsqlitejdbc.so" \
    && mv "org/sqlite/native/Linux/$machine/libsqlitejdbc.so" . && rm -r org \
    && find /okaybot/lib /okaybot/native -exec touch -d 2026-01-01 {} +
COPY LICENSE .
COPY config config
COPY seeds seeds
COPY --from=build /build/target/bom.json /build/target/okaybot.jar ./
COPY --from=build /build/target/licenses licenses
# Training run: the bot answers on a small Discord and a small Telegram on this machine and is stopped. The classes that it loaded go
# into the AOT cache, also if a slow machine has not answered everything in time. Those that only create the database do not.
COPY src/training training
RUN touch -d 2026-01-01 okaybot.jar && mkdir /data && export DATA=/tmp/training HTTP_PORT=18080 \
    && java/bin/java -jar /okaybot/okaybot.jar chat hello > /dev/null \
    && { java training/TrainingPlatforms.java java/bin/java -XX:AOTCacheOutput=okaybot.aot -jar /okaybot/okaybot.jar || true; } \
    && java/bin/java -XX:AOTMode=on -XX:AOTCache=okaybot.aot -jar /okaybot/okaybot.jar chat /cast > /dev/null

FROM ${RUN_IMAGE}
LABEL org.opencontainers.image.title="Okaybot" \
    org.opencontainers.image.description="A chat bot for fans of a drama, on Discord, on Telegram and in the terminal. It names its sources and covers spoilers." \
    org.opencontainers.image.licenses="Apache-2.0"
ENV LANG=C.UTF-8 DATA=/data HTTP_PORT=8080
WORKDIR /okaybot
COPY --from=trained /okaybot/java java
COPY --from=trained /okaybot/native native
COPY --from=trained /okaybot/lib lib
COPY --from=trained --chown=10001:10001 /data /data
COPY --from=trained /okaybot/LICENSE /okaybot/bom.json /okaybot/okaybot.jar /okaybot/okaybot.aot ./
COPY --from=trained /okaybot/licenses licenses
COPY --from=trained /okaybot/config config
COPY --from=trained /okaybot/seeds seeds
USER 10001:10001
VOLUME /data
EXPOSE 8080
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=30s --timeout=10s --start-period=30s \
    CMD ["/okaybot/java/bin/java", "-Xmx32m", "-XX:AOTCache=/okaybot/okaybot.aot", "-jar", "/okaybot/okaybot.jar", "health", "--live"]
ENTRYPOINT ["/okaybot/java/bin/java", "-XX:AOTCache=/okaybot/okaybot.aot", "-jar", "/okaybot/okaybot.jar"]
