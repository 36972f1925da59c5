FROM maven:3.9-eclipse-temurin-17 AS build
WORKDIR /build
COPY .mvn .mvn
COPY pom.xml .
COPY src/main src/main
COPY processes processes
COPY forms forms
RUN mvn -q -B -Dmaven.test.skip=true package && mv target/minxu-*.jar minxu.jar

FROM eclipse-temurin:17-jre
ENV LC_ALL=C.UTF-8 TZ=Asia/Shanghai
RUN useradd --system --create-home --home-dir /minxu minxu
USER minxu
WORKDIR /minxu
COPY --from=build /build/minxu.jar .
COPY src/main/jvm.options .
EXPOSE 8080
# The image need not carry curl: bash speaks HTTP well enough for a status line.
HEALTHCHECK --interval=10s --timeout=5s --start-period=120s --retries=6 \
  CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/8080; printf 'GET /actuator/health HTTP/1.0\\r\\n\\r\\n' >&3; head -1 <&3 | grep -q ' 200'"]
CMD ["java", "@jvm.options", "-XX:MaxRAMPercentage=60", "-jar", "minxu.jar"]
