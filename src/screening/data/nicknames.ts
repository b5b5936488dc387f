/** Given names and the short or other forms that the same person goes by; one group a line, the full name first. Hand-made from common knowledge. */
export const NICKNAMES = `
abraham abe avraham
albert al bert bertie
alexander alex aleksandr alexandr aleksander sasha sacha xander sander sandy alejandro alessandro alexandre iskander iskandar
alexandra alex sasha sandra alessandra alejandra
alfred alf alfie fred
alice ali ally alicia
alisher ali
andrew andy drew andrei andrey andrej andreas andres andre andriy
anthony tony anton antonio antoine antony anton
arthur art artie artur arturo
barack barry
barbara barb babs basia
benjamin ben benny bibi binyamin benyamin
bernard bernie bernardo bernhard
boris borya
catherine katherine kate kathy cathy katie kat katya ekaterina yekaterina catalina catarina katarina katherina kathryn
charles charlie chuck carlos carl karl carlo karel
christian chris kristian cristian
christina chris tina kristina cristina
christopher chris kit topher christoph christophe cristobal
cynthia cindy
daniel dan danny daniil danylo daniele
david dave davey dawud daoud davide
deborah deb debbie
dmitri dmitry dmitriy dima dmytro
donald don donny
dorothy dot dolly
edward ed eddie ted teddy ned eduard edoardo eduardo edouard
edwin ed
eleanor ellie nora leonora
elizabeth liz beth betty lizzie eliza elisabeth elisabetta isabel elizaveta yelizaveta
emmanuel manuel manny emanuel
eugene gene evgeny yevgeny evgeni yevgeni zhenya evgeniy yevhen eugenio
florence flo
frances fran fanny francesca francisca
francis frank francisco paco pancho francesco francois franz ferenc
frederick fred freddy friedrich frederic federico fryderyk frederik
gabriel gabe gavriil gabriele
george georgy georgi georgiy georg jorge georges giorgio georgios yuri jurgen jerzy
gerald gerry jerry
gregory greg grigory grigori gregor gregorio grzegorz
helen helena elena yelena olena ellen
henry harry hank henri heinrich enrique enrico hendrik
hugh hugo hughie
igor ihor
isaac ike yitzhak ishaq ishak
isabella bella isabel izzy isabelle
jacob jake jakob yaakov jacobo
jacqueline jackie
james jim jimmy jamie jaime diego jacques jacobus
janet jan
jeffrey jeff geoffrey geoff jeffery
jennifer jen jenny
jeremy jerry jeremiah
joan joanna joanne jo johanna juana
john johnny jack ivan juan jean johann johannes giovanni ian sean jan joao hans jon janos ioannis
jonathan jon johnny yonatan
joseph joe joey jose josef giuseppe yosef yusuf youssef iosif pepe josip jozef
joshua josh yehoshua
judith judy
julia julie yulia juliya iuliia yuliya
julian jules julien
karen kari
kenneth ken kenny
laurence larry lawrence lorenzo laurent lars
leonard leo len lenny leonardo leonid
lewis lou louis luis luigi ludwig ludovic
louise lou louisa
lucas luke luka luca lukasz
magdalena lena magda
margaret maggie meg peggy marge rita greta margarita marguerite
mark marc marco marcos markus marcus
martha marty marta
martin marty marten martino
mary maria marie mariya masha molly polly maryam miriam mariam
matthew matt mateo matthias matteo matvei mathieu matvey
maximilian max maxim maksim maksym
michael mike mick mickey mikhail michel michal miguel mihail misha michele mykhailo mikael mikhael mihai mihaly
michelle shelly
mikhail misha
mohammed mo
natalia natalie nataliya natasha natalya
nathan nate nat
nathaniel nate nat
nicholas nick nicky nicolas nikolai nikolay nikolaus nicola niccolo nico klaus mykola
nicole nicky nikki
nikita mykyta
oleg oleh
oliver ollie olivier
pamela pam
patricia pat patty trish
patrick pat paddy patricio
paul pavel pablo paolo pavlo paulo pawel
peter pete pedro pyotr petr pierre pietro petro piotr petar pieter boutros butrus
philip phil felipe philippe filippo philipp filipp pip
ramon ray raymond
raymond ray
rebecca becky rivka
richard rick dick rich ricky ricardo riccardo
robert bob bobby rob robbie roberto bert ruprecht
roland rolando orlando
ronald ron ronnie
rosemary rose rosie
rudolf rudy rodolfo
samuel sam sammy shmuel samuil
sarah sally sara
sebastian seb sebastien bastian
serge sergei sergey sergej sergio serhiy serhii sergii siarhei siarhej serguei
simon shimon semyon simeon
stephen steve steven stefan stephan stepan esteban etienne stefano istvan
stuart stu stewart
susan sue susie suzanne susanna
sylvester sly
tatiana tanya tatyana
theodore ted teddy theo fyodor feodor fedor teodoro
theresa terry tess teresa therese
thomas tom tommy tomas tommaso foma
timothy tim timmy timofey
valentina valya
valery valeri valeriy valerii
vasily vasili vasiliy basil vasyl wasil
victor viktor vic vittorio
victoria vicky viktoria tori
vincent vince vinny vicente vincenzo
virginia ginny
vladimir vlad volodymyr wladimir uladzimir vova volodya uladzimer
vladislav vlad uladzislau
vyacheslav slava viacheslav viachaslau
walter walt wally
wilhelmina mina
william bill billy will willy liam guillermo wilhelm guillaume vilhelm willem
yevgenia evgenia zhenya
yuri yury yuriy iurii iury juri
zachary zach zack zakhar zakaria
`;
