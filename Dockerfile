# The application as an image; docker-compose.yml puts PostgreSQL and a mail catcher beside it.
FROM node:24-bookworm-slim AS node

FROM eclipse-temurin:25-jdk AS build
COPY --from=maven:3.9 /usr/share/maven /usr/share/maven
COPY --from=node /usr/local/bin/node /usr/local/bin/node
COPY --from=node /usr/local/lib/node_modules /usr/local/lib/node_modules
RUN ln -s /usr/share/maven/bin/mvn /usr/local/bin/mvn \
 && ln -s ../lib/node_modules/npm/bin/npm-cli.js /usr/local/bin/npm \
 && ln -s ../lib/node_modules/npm/bin/npx-cli.js /usr/local/bin/npx
WORKDIR /source
COPY . .
RUN --mount=type=cache,target=/root/.m2 --mount=type=cache,target=/root/.npm \
    mvn -B -ntp -Dmaven.test.skip=true -Dspotless.check.skip=true package \
 && java -Djarmode=tools -jar target/rekenschap.jar extract --destination /app

FROM eclipse-temurin:25-jre
RUN useradd --system --uid 10001 --create-home rekenschap && install -d -o rekenschap /data
COPY --from=build /app /app
USER rekenschap
WORKDIR /app
# For the embedded database, which is used when no other is named; nothing else is kept outside the database.
ENV REKENSCHAP_DATA=/data
VOLUME /data
EXPOSE 8080
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=70", "-jar", "/app/rekenschap.jar"]
