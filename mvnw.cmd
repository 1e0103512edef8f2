@echo off
rem Runs Maven for this project, as mvnw does elsewhere: the one on the PATH if it suits (3.8 or newer, but not 4),
rem otherwise the one pinned in .mvn\wrapper\maven-wrapper.properties, fetched once and checked. It needs only what
rem Windows 10 brings: curl, certutil and tar.
rem
rem   JAVA_HOME              the JDK to use (17 or newer); without it, the java on the PATH
rem   MAVEN_USER_HOME        where the fetched Maven is kept, under wrapper\dists; %USERPROFILE%\.m2 by default
rem   MVNW_DISTRIBUTION_URL  where to fetch it from instead; the checksum must still match
setlocal EnableExtensions DisableDelayedExpansion
set "MVNW_HERE=%~dp0"
rem Windows' own programs, not those of the same names that Git and others put on the PATH.
set "MVNW_SYSTEM=%SystemRoot%\System32"

if defined JAVA_HOME goto javaHome
set "MVNW_JAVA="
for %%j in (java.exe) do set "MVNW_JAVA=%%~$PATH:j"
if defined MVNW_JAVA goto javaFound
>&2 echo mvnw: no java found. Install a JDK, 17 or newer, and put it on the PATH or set JAVA_HOME.
exit /b 1

:javaHome
set "MVNW_JAVA=%JAVA_HOME%\bin\java.exe"
if exist "%MVNW_JAVA%" goto javaFound
>&2 echo mvnw: JAVA_HOME is "%JAVA_HOME%", but there is no bin\java.exe. Point it at a JDK, 17 or newer.
exit /b 1

:javaFound
rem "call" first: a command that begins with a quote would lose it when "for" runs it.
set "MVNW_JAVA_VERSION="
set "MVNW_JAVA_DIRECTORY="
for /f "tokens=3" %%v in ('call "%MVNW_JAVA%" -XshowSettings:properties -version 2^>^&1 ^| "%MVNW_SYSTEM%\find.exe" "java.specification.version ="') do set "MVNW_JAVA_VERSION=%%v"
for /f "tokens=2*" %%v in ('call "%MVNW_JAVA%" -XshowSettings:properties -version 2^>^&1 ^| "%MVNW_SYSTEM%\find.exe" "java.home ="') do set "MVNW_JAVA_DIRECTORY=%%w"
if defined MVNW_JAVA_VERSION goto javaVersion
>&2 echo mvnw: "%MVNW_JAVA%" does not run, or does not tell its version.
exit /b 1

:javaVersion
set "MVNW_JAVA_MAJOR=%MVNW_JAVA_VERSION%"
if "%MVNW_JAVA_VERSION:~0,2%"=="1." set "MVNW_JAVA_MAJOR=%MVNW_JAVA_VERSION:~2%"
if %MVNW_JAVA_MAJOR% GEQ 17 goto javaCompiler
>&2 echo mvnw: "%MVNW_JAVA%" is Java %MVNW_JAVA_VERSION%; this project needs a JDK, 17 or newer.
exit /b 1

:javaCompiler
if exist "%MVNW_JAVA_DIRECTORY%\bin\javac.exe" goto mavenOnPath
>&2 echo mvnw: "%MVNW_JAVA_DIRECTORY%" is a Java runtime without a compiler; this project needs a JDK, 17 or newer.
exit /b 1

:mavenOnPath
set "MVNW_MAVEN="
set "MVNW_MAVEN_VERSION="
for %%m in (mvn.cmd) do set "MVNW_MAVEN=%%~$PATH:m"
if not defined MVNW_MAVEN goto pinnedMaven
rem -B keeps colour codes out of the answer: the version is the third word of its first line.
for /f "tokens=3" %%v in ('call "%MVNW_MAVEN%" -B --version 2^>nul ^| "%MVNW_SYSTEM%\find.exe" "Apache Maven "') do set "MVNW_MAVEN_VERSION=%%v"
for /f "tokens=1,2 delims=." %%a in ("%MVNW_MAVEN_VERSION%") do if "%%a"=="3" if %%b GEQ 8 goto runMaven
>&2 echo mvnw: "%MVNW_MAVEN%" is Maven %MVNW_MAVEN_VERSION%: using the pinned one

:pinnedMaven
set "MVNW_URL="
set "MVNW_EXPECTED="
for /f "usebackq tokens=1,* delims==" %%a in ("%MVNW_HERE%.mvn\wrapper\maven-wrapper.properties") do (
  if "%%a"=="distributionUrl" set "MVNW_URL=%%b"
  if "%%a"=="distributionSha512Sum" set "MVNW_EXPECTED=%%b"
)
if not defined MVNW_URL goto noProperties
if not defined MVNW_EXPECTED goto noProperties
for %%u in ("%MVNW_URL:/=\%") do set "MVNW_NAME=%%~nxu"
set "MVNW_NAME=%MVNW_NAME:-bin.tar.gz=%"
if defined MVNW_DISTRIBUTION_URL set "MVNW_URL=%MVNW_DISTRIBUTION_URL%"
if not defined MAVEN_USER_HOME set "MAVEN_USER_HOME=%USERPROFILE%\.m2"
set "MVNW_DISTS=%MAVEN_USER_HOME%\wrapper\dists"
rem The checksum in the name: another build of the same version is another folder.
set "MVNW_INSTALLED=%MVNW_DISTS%\%MVNW_NAME%-%MVNW_EXPECTED:~0,12%"
set "MVNW_MAVEN=%MVNW_INSTALLED%\bin\mvn.cmd"
if exist "%MVNW_MAVEN%" goto runMaven

if not exist "%MVNW_SYSTEM%\curl.exe" goto oldWindows
if not exist "%MVNW_SYSTEM%\tar.exe" goto oldWindows
rem Maven appears in its final place only when it is complete and checked, so that a run that was cut short leaves
rem nothing that a later run would take for Maven.
set "MVNW_TEMPORARY=%MVNW_DISTS%\fetching-%RANDOM%-%RANDOM%"
mkdir "%MVNW_TEMPORARY%\unpacked"
if not exist "%MVNW_TEMPORARY%\unpacked" goto noFolder
>&2 echo mvnw: fetching %MVNW_NAME% from %MVNW_URL%
"%MVNW_SYSTEM%\curl.exe" -fsSL --connect-timeout 20 --retry 2 -o "%MVNW_TEMPORARY%\maven.tar.gz" "%MVNW_URL%"
if errorlevel 1 goto noDownload
if not exist "%MVNW_TEMPORARY%\maven.tar.gz" goto noDownload
set "MVNW_ACTUAL="
rem The sum is the second of certutil's lines; older ones put a space after every byte.
for /f "skip=1 delims=" %%h in ('call "%MVNW_SYSTEM%\certutil.exe" -hashfile "%MVNW_TEMPORARY%\maven.tar.gz" SHA512') do if not defined MVNW_ACTUAL set "MVNW_ACTUAL=%%h"
if defined MVNW_ACTUAL set "MVNW_ACTUAL=%MVNW_ACTUAL: =%"
if /i not "%MVNW_ACTUAL%"=="%MVNW_EXPECTED%" goto wrongChecksum
"%MVNW_SYSTEM%\tar.exe" -xzf "%MVNW_TEMPORARY%\maven.tar.gz" -C "%MVNW_TEMPORARY%\unpacked"
if errorlevel 1 goto noUnpacking
rem A second run may have been quicker: then its Maven stands there already and is the same.
if not exist "%MVNW_MAVEN%" move "%MVNW_TEMPORARY%\unpacked\%MVNW_NAME%" "%MVNW_INSTALLED%" >nul
rmdir /s /q "%MVNW_TEMPORARY%"
if exist "%MVNW_MAVEN%" goto runMaven
>&2 echo mvnw: %MVNW_NAME% has no bin\mvn.cmd, or could not be moved to "%MVNW_INSTALLED%".
exit /b 1

:noProperties
>&2 echo mvnw: .mvn\wrapper\maven-wrapper.properties lacks distributionUrl or distributionSha512Sum.
exit /b 1

:oldWindows
>&2 echo mvnw: this Windows has no curl.exe or tar.exe to fetch Maven with. Install Maven 3.8 or newer and put it on the PATH.
exit /b 1

:noFolder
>&2 echo mvnw: cannot write to "%MVNW_DISTS%". Set MAVEN_USER_HOME to a folder of yours.
exit /b 1

:noDownload
rmdir /s /q "%MVNW_TEMPORARY%"
>&2 echo mvnw: could not fetch it. Without a network, install Maven 3.8 or newer, or set MVNW_DISTRIBUTION_URL to a copy of the file; behind a proxy, set HTTPS_PROXY.
exit /b 1

:wrongChecksum
rmdir /s /q "%MVNW_TEMPORARY%"
>&2 echo mvnw: what came from %MVNW_URL% is not the pinned %MVNW_NAME%, so it was thrown away.
>&2 echo       SHA-512 expected %MVNW_EXPECTED%
>&2 echo       SHA-512 received %MVNW_ACTUAL%
exit /b 1

:noUnpacking
rmdir /s /q "%MVNW_TEMPORARY%"
>&2 echo mvnw: could not unpack %MVNW_NAME%. Is the disk full?
exit /b 1

:runMaven
rem Called from a folder without a pom.xml, mvnw builds its own project, unless -f names another.
set "MVNW_FILE="
if not exist pom.xml set MVNW_FILE=-f "%MVNW_HERE%pom.xml"
for %%a in (%*) do (
  if "%%~a"=="-f" set "MVNW_FILE="
  if "%%~a"=="--file" set "MVNW_FILE="
)
call "%MVNW_MAVEN%" %MVNW_FILE% %*
exit /b %ERRORLEVEL%
